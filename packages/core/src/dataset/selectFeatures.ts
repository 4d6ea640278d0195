import type { Dataset } from './Dataset.js';

/** The dataset with some of its features, in the order asked; itself where these are all in their order. Throws for a feature that it lacks. */
export function selectFeatures(dataset: Dataset, features: readonly string[]): Dataset {
  const K = dataset.features.length;
  if (features.length === K && features.every((feature, k) => feature === dataset.features[k])) return dataset;
  const places = Int32Array.from(features, (feature) => dataset.features.indexOf(feature));
  const absent = places.indexOf(-1);
  if (absent >= 0) throw new Error(`the dataset has no feature "${features[absent]}"`);
  const length = dataset.rows.length / K;
  const rows = new Float32Array(length * places.length);
  for (let i = 0, to = 0; i < length; i++) for (let k = 0; k < places.length; k++) rows[to++] = dataset.rows[i * K + places[k]!]!;
  return { ...dataset, features, rows };
}
