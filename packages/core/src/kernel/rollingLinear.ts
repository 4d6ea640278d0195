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
    for (let i = 1; i <= W; i++) {
      sum += x[t - W + i]!;
      weighted += i * x[t - W + i]!;
    }
    let most = W * Math.abs(sum);
    out[t++] = weighted / weights;
    for (const end = Math.min(T, t + W); t < end; t++) {
      weighted += W * x[t]! - sum;
      sum += x[t]! - x[t - W]!;
      const left = Math.abs(weighted);
      const held = W * Math.abs(sum);
      if (left > most) most = left;
      if (held > most) most = held;
      if (!(most <= loss * left && left < Infinity)) break; // where x is missing too
      out[t] = weighted / weights;
    }
  }
  return gapped;
}
