import { centredSum } from './centredSum.js';
import { overGaps } from './overGaps.js';
import { restart } from './restart.js';

/** Variance, or its root, of the last W values, or of those present where at least `min` are; NaN where fewer are, or no more than `ddof`. Values are taken from a level near them, so that it never swamps spread. */
export function runningVariance(x: Float64Array, W: number, out: Float64Array, min: number, ddof: number, root: boolean): Float64Array {
  const T = x.length;
  const span = restart.windows * W;
  const loss = restart.loss;
  const freedom = W > ddof ? W - ddof : NaN;
  let ready = W - 1;
  let until = -1;
  let level = 0;
  let sum = 0;
  let squares = 0;
  let most = 0;
  for (let t = 0; t < T; t++) {
    const v = x[t]!;
    if (v - v !== 0) ready = t + W;
    if (t < ready) {
      out[t] = NaN;
      continue;
    }
    let centred = 0;
    if (t > ready && t < until) {
      const d = v - level;
      const gone = x[t - W]! - level;
      sum += d - gone;
      squares += d * d - gone * gone;
      if (squares > most) most = squares;
      centred = squares - (sum * sum) / W;
    } else until = t;
    if (until === t || !(most <= loss * centred)) {
      level = v;
      sum = 0;
      squares = 0;
      for (let i = t + 1 - W; i < t; i++) {
        const d = x[i]! - level;
        sum += d;
        squares += d * d;
      }
      most = squares;
      centred = squares - (sum * sum) / W;
      until = t + span;
    }
    const variance = (centred > 0 ? centred : 0) / freedom;
    out[t] = root ? Math.sqrt(variance) : variance;
  }
  overGaps([x], W, min, (t, n, _, [values]) => {
    const variance = n > ddof ? centredSum(values!, values!, n) / (n - ddof) : NaN;
    out[t] = root ? Math.sqrt(variance) : variance;
  });
  return out;
}
