import { overGaps } from './overGaps.js';
import { restart } from './restart.js';

/** Sum, or mean, of the last W values, or of those present where at least `min` are; NaN where fewer are. */
export function runningSum(x: Float64Array, W: number, out: Float64Array, min: number, mean: boolean): Float64Array {
  const T = x.length;
  const span = restart.windows * W;
  const loss = restart.loss;
  const scale = mean ? W : 1;
  let ready = W - 1; // the first session after which a window has no gap
  let until = -1;
  let sum = 0;
  let most = 0;
  for (let t = 0; t < T; t++) {
    const v = x[t]!;
    if (v - v !== 0) ready = t + W;
    if (t < ready) {
      out[t] = NaN;
      continue;
    }
    let left = 0;
    if (t > ready && t < until) {
      sum += v - x[t - W]!;
      left = Math.abs(sum);
      if (left > most) most = left;
    } else until = t;
    if (until === t || !(most <= loss * left)) {
      sum = 0;
      for (let i = t + 1 - W; i <= t; i++) sum += x[i]!;
      most = Math.abs(sum);
      until = t + span;
    }
    out[t] = sum / scale;
  }
  overGaps([x], W, min, (t, n, _, [values]) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += values![i]!;
    out[t] = mean ? sum / n : sum;
  });
  return out;
}
