import type { Dataset, Scaling } from '@foliograph/core';
import { ownRows } from './ownRows.js';

/** The rows and maps of one asset alone, or of all where none is named. */
export function taskOf(dataset: Dataset, scaling: Scaling, asset?: string): { dataset: Dataset; scaling: Scaling } {
  const n = asset === undefined ? -1 : dataset.assets.indexOf(asset);
  const own = <V>(groups: readonly V[]) => (n >= 0 && scaling.per === 'asset' ? groups.slice(n, n + 1) : groups);
  return { dataset: ownRows(dataset, asset), scaling: { per: scaling.per, features: own(scaling.features), label: own(scaling.label) } };
}
