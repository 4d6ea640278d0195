import { overGaps } from './overGaps.js';
import { restart } from './restart.js';

/** Mean of the last W values weighted 1 … W, the newest heaviest, or of those present, weighted by their places among the window's sessions so far, where at least `min` are; NaN where fewer are. Infinities count as missing. */
export function rollingLinear(x: Float64Array, W: number, out: Float64Array = new Float64Array(x.length), min = W): Float64Array {
  const gapped = wholeWindows(x, W, out);
  overGaps([x], W, min, gapped, (t, n, at, values) => {
    let all = 0;
    let sum = 0;
    for (let i = 0; i < n; i++) {
      all += at[i]! + 1;
      sum += (at[i]! + 1) * values[i]!;
    }
    out[t] = sum / all;
  });
  return out;
}

/** Fills what belongs to windows without a gap, NaN elsewhere, and says before which session all of the others lie. */
function wholeWindows(x: Float64Array, W: number, out: Float64Array): number {
  const T = x.length;
  const loss = restart.loss;
  const weights = (W * (W + 1)) / 2;
  let gapped = 0;
  let ready = W - 1;
  for (let t = 0; t < T; ) {
    if (!Number.isFinite(x[t])) ready = t + W;
    if (t < ready) {
      out[t++] = NaN;
      gapped = t;
      continue;
    }
    let sum = 0;
    let weighted = 0;
    let through = 0;
    for (let i = 1; i <= W; i++) {
      sum += x[t - W + i]!;
      weighted += i * x[t - W + i]!;
      through += W * Math.abs(x[t - W + i]!);
    }
    out[t++] = weighted / weights;
    for (const end = Math.min(T, t + W); t < end; t++) {
      const v = x[t]!;
      weighted += W * v - sum;
      sum += v - x[t - W]!;
      through += W * Math.abs(v);
      if (!(through <= loss * Math.abs(weighted) && through < Infinity)) break; // where x is missing too
      out[t] = weighted / weights;
    }
  }
  return gapped;
}
