import { sha256 } from '../../json/index.js';
import type { RunRecord } from './RunRecord.js';

const length = 12;

/** A record's text, and the id that follows from it. */
export function sealRecord(record: Omit<RunRecord, 'id'>): { readonly id: string; readonly text: string } {
  const text = `${JSON.stringify(record)}\n`;
  return { id: sha256(text).slice(0, length), text };
}

/** The record of an id from its text; undefined where a single byte differs from what was written. */
export const unsealRecord = (id: string, text: string): RunRecord | undefined =>
  sha256(text).startsWith(id) && id.length === length ? { id, ...(JSON.parse(text) as Omit<RunRecord, 'id'>) } : undefined;
