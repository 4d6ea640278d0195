import { centredSum } from './centredSum.js';
import { overGaps } from './overGaps.js';
import { restart } from './restart.js';

/** Variance, or its root, of the last W values, or of those present where at least `min` are; NaN where fewer are, or no more than `ddof`. Values are taken from a level near them, so that it never swamps spread. */
export function runningVariance(x: Float64Array, W: number, out: Float64Array, min: number, ddof: number, root: boolean): Float64Array {
  const gapped = wholeWindows(x, W, out, ddof, root);
  overGaps([x], W, min, gapped, (t, n, _, values) => {
    const variance = n > ddof ? centredSum(values, values, n) / (n - ddof) : NaN;
    out[t] = root ? Math.sqrt(variance) : variance;
  });
  return out;
}

/** Fills what belongs to windows without a gap, NaN elsewhere, and says before which session all of the others lie. */
function wholeWindows(x: Float64Array, W: number, out: Float64Array, ddof: number, root: boolean): number {
  const T = x.length;
  const span = restart.windows * W;
  const loss = restart.loss;
  const share = 1 / W;
  const scale = W > ddof ? 1 / (W - ddof) : NaN;
  let gapped = 0;
  let ready = W - 1;
  for (let t = 0; t < T; ) {
    if (!Number.isFinite(x[t])) ready = t + W;
    if (t < ready) {
      out[t++] = NaN;
      gapped = t;
      continue;
    }
    const level = x[t]!;
    let sum = 0;
    let squares = 0;
    for (let i = t + 1 - W; i < t; i++) {
      const d = x[i]! - level;
      sum += d;
      squares += d * d;
    }
    let through = squares;
    const variance = Math.max(0, squares - sum * sum * share) * scale;
    out[t++] = root ? Math.sqrt(variance) : variance;
    for (const end = Math.min(T, t + span); t < end; t++) {
      const d = x[t]! - level;
      const gone = x[t - W]! - level;
      sum += d - gone;
      squares += d * d - gone * gone;
      through += d * d;
      const centred = squares - sum * sum * share;
      if (!(through <= loss * centred)) break; // where x is missing too
      out[t] = root ? Math.sqrt(centred * scale) : centred * scale;
    }
  }
  return gapped;
}
