import { overGaps } from './overGaps.js';
import { restart } from './restart.js';

/** Mean of the last W values weighted 1 … W, the newest heaviest, or of those present, weighted by their places among the window's sessions so far, where at least `min` are; NaN where fewer are. Infinities count as missing. */
export function rollingLinear(x: Float64Array, W: number, out: Float64Array = new Float64Array(x.length), min = W): Float64Array {
  const T = x.length;
  const loss = restart.loss;
  const weights = (W * (W + 1)) / 2;
  let ready = W - 1;
  let until = -1;
  let sum = 0;
  let weighted = 0;
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
      weighted += W * v - sum;
      sum += v - x[t - W]!;
      left = Math.abs(weighted);
      const held = W * Math.abs(sum);
      if (left > most) most = left;
      if (held > most) most = held;
    } else until = t;
    if (until === t || !(most <= loss * left)) {
      sum = 0;
      weighted = 0;
      for (let i = 1; i <= W; i++) {
        sum += x[t - W + i]!;
        weighted += i * x[t - W + i]!;
      }
      most = W * Math.abs(sum);
      until = t + W;
    }
    out[t] = weighted / weights;
  }
  overGaps([x], W, min, (t, n, at, [values]) => {
    let all = 0;
    let sum = 0;
    for (let i = 0; i < n; i++) {
      all += at[i]! + 1;
      sum += (at[i]! + 1) * values![i]!;
    }
    out[t] = sum / all;
  });
  return out;
}
