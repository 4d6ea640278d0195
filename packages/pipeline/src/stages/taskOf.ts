import { type Dataset, leftOut, type Scaling } from '@foliograph/core';
import { ownRows } from './ownRows.js';

/** The rows and maps of one asset alone, or of all where none is named; an asset without maps has no labels to learn from. */
export function taskOf(dataset: Dataset, scaling: Scaling, asset?: string): { dataset: Dataset; scaling: Scaling } {
  const n = asset === undefined ? -1 : dataset.assets.indexOf(asset);
  const own = <V>(groups: readonly V[]) => (n >= 0 && scaling.per === 'asset' ? groups.slice(n, n + 1) : groups);
  const maps = { per: scaling.per, features: own(scaling.features), label: own(scaling.label) };
  const rows = ownRows(dataset, asset);
  return { dataset: unlabelled(rows, leftOut(maps, rows.assets.length)), scaling: maps };
}

function unlabelled(dataset: Dataset, assets: readonly number[]): Dataset {
  if (assets.length === 0) return dataset;
  const T = dataset.sessions.length;
  const labels = dataset.labels.slice();
  for (const n of assets) labels.fill(NaN, n * T, (n + 1) * T);
  return { ...dataset, labels };
}
