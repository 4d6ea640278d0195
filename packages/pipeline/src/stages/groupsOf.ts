import type { Dataset } from '@foliograph/core';
import { planeFromArrow } from '../arrow/index.js';
import type { PanelFacts } from '../plan/index.js';
import type { Artifact } from '../store/index.js';
import { ownRows } from './ownRows.js';

/** What one model of several is for. */
export interface Group {
  /** As results show it; null for a model of all assets. */
  readonly name: string | null;
  /** Its dataset, and the index of its first row in the whole one. */
  readonly dataset: Dataset;
  readonly from: number;
  /** Which rows it holds, where a mark by row decides. */
  has(row: number): boolean;
}

/** The groups of assets that a model is trained for, in the order of its nodes: one, one an asset, or one a sector, whose rows are those of its assets at the time. */
export async function groupsOf(
  per: 'asset' | 'pooled' | 'sector',
  whole: Dataset,
  sector: readonly Artifact[],
  facts: readonly Artifact[],
): Promise<readonly Group[]> {
  const all = () => true;
  const T = whole.sessions.length;
  if (per === 'pooled') return [{ name: null, dataset: whole, from: 0, has: all }];
  if (per === 'asset') return whole.assets.map((name, n) => ({ name, dataset: ownRows(whole, name), from: n * T, has: all }));
  const { plane } = planeFromArrow(await sector[0]!.bytes('sector.arrow'));
  const { groups } = await facts[0]!.json<PanelFacts>('facts.json');
  return groups.sector!.map((name, code) => ({ name, dataset: whole, from: 0, has: (row) => plane[row] === code }));
}
