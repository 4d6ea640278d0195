import type { Dataset } from '@foliograph/core';

/** The rows of one asset alone, or of all where none is named. */
export function ownRows(dataset: Dataset, asset?: string): Dataset {
  if (asset === undefined) return dataset;
  const n = dataset.assets.indexOf(asset);
  if (n < 0) throw new Error(`the dataset has no asset "${asset}"`);
  const [T, K] = [dataset.sessions.length, dataset.features.length];
  return {
    ...dataset,
    assets: [asset],
    rows: dataset.rows.subarray(n * T * K, (n + 1) * T * K),
    labels: dataset.labels.subarray(n * T, (n + 1) * T),
  };
}
