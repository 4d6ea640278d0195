import type { Returns } from './Covariance.js';

/** Sums over sessions of the products of each two assets' returns, divided by a number; N × N. */
export function products({ values, N, W }: Returns, by: number): Float64Array {
  const out = new Float64Array(N * N);
  for (let i = 0; i < N; i++) {
    const a = i * W;
    for (let j = 0; j <= i; j++) {
      const b = j * W;
      let sum = 0;
      for (let t = 0; t < W; t++) sum += values[a + t]! * values[b + t]!;
      out[i * N + j] = sum / by;
      out[j * N + i] = sum / by;
    }
  }
  return out;
}
