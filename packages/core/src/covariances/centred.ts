import { mean } from '../sample/index.js';
import type { Returns } from './Covariance.js';

/** Returns less each asset's mean. */
export function centred({ values, N, W }: Returns): Returns {
  const out = values.slice();
  for (let n = 0; n < N; n++) {
    const row = out.subarray(n * W, (n + 1) * W);
    const centre = mean(row);
    for (let t = 0; t < W; t++) row[t] = row[t]! - centre;
  }
  return { values: out, N, W };
}
