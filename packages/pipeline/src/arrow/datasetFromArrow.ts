import type { Dataset } from '@foliograph/core';
import { Column } from '@uwdata/flechette';
import { daysOf } from './daysOf.js';
import { decode } from './decode.js';

/** A stored dataset. */
export function datasetFromArrow(bytes: Uint8Array): Dataset {
  const { children, schema } = decode(bytes);
  const [asset, date, lists, label] = children as [Column<string>, Column<number>, Column<unknown>, Column<number>];
  const features = JSON.parse(schema.metadata?.get('features') ?? '[]') as string[];
  const [N, K] = [asset.data.length, features.length];
  const T = N === 0 ? 0 : asset.length / N;
  const rows = new Float32Array(N * T * K);
  const labels = new Float64Array(N * T);
  for (let n = 0; n < N; n++) {
    rows.set((lists.data[n]!.children![0]!.values as Float32Array).subarray(0, T * K), n * T * K);
    labels.set((label.data[n]!.values as Float64Array).subarray(0, T), n * T);
  }
  const sessions = N === 0 ? [] : daysOf(new Column([date.data[0]!]));
  return { assets: asset.data.map((batch) => batch.at(0) as string), sessions, features, rows, labels };
}
