import type { Dataset, Scaling } from '@foliograph/core';

/** The rows and maps of one asset alone, or of all where none is named. */
export function taskOf(dataset: Dataset, scaling: Scaling, asset?: string): { dataset: Dataset; scaling: Scaling } {
  if (asset === undefined) return { dataset, scaling };
  const n = dataset.assets.indexOf(asset);
  if (n < 0) throw new Error(`the dataset has no asset "${asset}"`);
  const [T, K] = [dataset.sessions.length, dataset.features.length];
  const own = <V>(groups: readonly V[]) => (scaling.per === 'asset' ? groups.slice(n, n + 1) : groups);
  return {
    dataset: {
      ...dataset,
      assets: [asset],
      rows: dataset.rows.subarray(n * T * K, (n + 1) * T * K),
      labels: dataset.labels.subarray(n * T, (n + 1) * T),
    },
    scaling: { per: scaling.per, features: own(scaling.features), label: own(scaling.label) },
  };
}
