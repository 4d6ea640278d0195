import type { Dataset } from '@foliograph/core';
import { type FloatScaling, scale } from '../scaling/index.js';

/** Where a batch is gathered from. */
export interface Source {
  readonly dataset: Dataset;
  readonly scaling: FloatScaling;
  readonly window: number;
}

/** Which samples of a list of rows a batch holds. */
export interface Span {
  readonly rows: Int32Array;
  readonly from: number;
  readonly count: number;
}

/** Scales the windows that end at a span of rows into `out` [W, B, K], with zeros after the last; false where a value is not finite, raw or scaled. */
export function gatherInputs({ dataset, scaling, window: W }: Source, { rows, from, count }: Span, B: number, out: Float32Array): boolean {
  const K = dataset.features.length;
  const T = dataset.sessions.length;
  const raw = dataset.rows;
  let probe = 0;
  for (let b = 0; b < count; b++) {
    const row = rows[from + b]!;
    const cells = scaling.groups > 1 ? Math.floor(row / T) * K : 0;
    let at = (row - W + 1) * K;
    for (let w = 0; w < W; w++) {
      const to = (w * B + b) * K;
      for (let k = 0; k < K; k++) {
        const value = raw[at++]!;
        const scaled = scale(value, scaling.features, cells + k);
        out[to + k] = scaled;
        // A bound would make a number of an infinity: both must be finite.
        probe += value - value + (scaled - scaled);
      }
    }
  }
  if (count < B) for (let w = 0; w < W; w++) out.fill(0, (w * B + count) * K, (w + 1) * B * K);
  return probe === 0;
}
