import { overGaps } from './overGaps.js';
import { restart } from './restart.js';

/** Sum, or mean, of the last W values, or of those present where at least `min` are; NaN where fewer are. */
export function runningSum(x: Float64Array, W: number, out: Float64Array, min: number, mean: boolean): Float64Array {
  const gapped = wholeWindows(x, W, out, mean);
  overGaps([x], W, min, gapped, (t, n, _, values) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += values[i]!;
    out[t] = mean ? sum / n : sum;
  });
  return out;
}

/** Fills what belongs to windows without a gap, NaN elsewhere, and says before which session all of the others lie. */
function wholeWindows(x: Float64Array, W: number, out: Float64Array, mean: boolean): number {
  const T = x.length;
  const span = restart.windows * W;
  const loss = restart.loss;
  const scale = mean ? W : 1;
  let gapped = 0;
  let ready = W - 1; // the first session after which a window has no gap
  for (let t = 0; t < T; ) {
    if (!Number.isFinite(x[t])) ready = t + W;
    if (t < ready) {
      out[t++] = NaN;
      gapped = t;
      continue;
    }
    let sum = 0;
    let through = 0;
    for (let i = t + 1 - W; i <= t; i++) {
      sum += x[i]!;
      through += Math.abs(x[i]!);
    }
    out[t++] = sum / scale;
    for (const end = Math.min(T, t + span); t < end; t++) {
      const v = x[t]!;
      sum += v - x[t - W]!;
      through += Math.abs(v);
      if (!(through <= loss * Math.abs(sum) && through < Infinity)) break; // where x is missing too
      out[t] = sum / scale;
    }
  }
  return gapped;
}
