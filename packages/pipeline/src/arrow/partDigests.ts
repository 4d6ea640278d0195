import { createHash } from 'node:crypto';
import type { Dataset } from '@foliograph/core';
import { sha256 } from '../json/index.js';
import { oneNaN } from './oneNaN.js';

/** Digest of each asset's own rows and labels, with the sessions and features they are of: what a model of that asset alone depends on. */
export function partDigests({ assets, sessions, features, rows, labels }: Dataset): Record<string, string> {
  const [T, K] = [sessions.length, features.length];
  const shared = sha256(JSON.stringify([sessions, features]));
  return Object.fromEntries(
    assets.map((asset, n) => {
      const hash = createHash('sha256').update(shared);
      hash.update(oneNaN(rows.subarray(n * T * K, (n + 1) * T * K))).update(oneNaN(labels.subarray(n * T, (n + 1) * T)));
      return [asset, hash.digest('hex')];
    }),
  );
}
