import type { Dataset } from '@foliograph/core';
import { batchOf, listBatchOf, listType, sameTextBatchOf, typeOf } from './batchOf.js';
import { encode } from './encode.js';
import { joined } from './joined.js';

/** The pieces of a dataset as an Arrow stream, a record batch an asset: asset, date, the features of a session as one list, label. */
export function datasetToArrow({ assets, sessions, features, rows, labels }: Dataset): Iterable<Uint8Array> {
  const [T, K] = [sessions.length, features.length];
  const dates = batchOf({ type: 'date', values: sessions });
  const columns = [
    { name: 'asset', type: typeOf.utf8(), batches: assets.map((asset) => sameTextBatchOf(asset, T)) },
    { name: 'date', type: typeOf.date(), batches: assets.map(() => dates) },
    { name: 'features', type: listType(K), batches: assets.map((_, n) => listBatchOf(rows.subarray(n * T * K, (n + 1) * T * K), K, T)) },
    {
      name: 'label',
      type: typeOf.float64(),
      batches: assets.map((_, n) => batchOf({ type: 'float64', values: labels.subarray(n * T, (n + 1) * T) })),
    },
  ];
  return joined(encode(columns, new Map([['features', JSON.stringify(features)]])));
}
