import type { Json } from '../json/index.js';
import { causesOf } from './causesOf.js';

const shown = 3;

/** Why a node runs, in one line, from what its last output was made of and what the next will be. */
export function explain(previous: Json | undefined, now: Json): string {
  if (previous === undefined) return 'never computed';
  const told = causesOf(previous, now).map(({ text }) => text);
  if (told.length === 0) return 'its output is no longer in the store';
  return [...told.slice(0, shown), ...(told.length > shown ? [`${told.length - shown} more`] : [])].join(', ');
}
