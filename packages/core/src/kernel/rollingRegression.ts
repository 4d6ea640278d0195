import { overGaps } from './overGaps.js';
import { restart } from './restart.js';

/** What to keep of the regression of a window on its places 0, 1, 2 …: the slope, the share of variance explained, the last value's distance from the line. */
export interface RegressionLines {
  readonly slope?: Float64Array | undefined;
  readonly rsquare?: Float64Array | undefined;
  readonly resid?: Float64Array | undefined;
}

/** Fills the lines asked for from the last W values, or those present where at least `min` are; NaN where fewer are or only one, the share also where they do not differ, the distance also where the last is missing. Infinities count as missing. */
export function rollingRegression(x: Float64Array, W: number, { slope, rsquare, resid }: RegressionLines, min = W): void {
  const gapped = wholeWindows(x, W, { slope, rsquare, resid });
  overGaps([x], W, min, gapped, (t, n, at, values) => {
    let meanX = 0;
    let meanY = 0;
    for (let i = 0; i < n; i++) {
      meanX += at[i]! / n;
      meanY += values[i]! / n;
    }
    let xx = 0;
    let xy = 0;
    let yy = 0;
    for (let i = 0; i < n; i++) {
      xx += (at[i]! - meanX) ** 2;
      xy += (at[i]! - meanX) * (values[i]! - meanY);
      yy += (values[i]! - meanY) ** 2;
    }
    const rise = n > 1 ? xy / xx : NaN;
    if (slope) slope[t] = rise;
    if (rsquare) rsquare[t] = yy > 0 ? Math.min(1, (xy * rise) / yy) : NaN;
    const last = x[t]!;
    if (resid) resid[t] = Number.isFinite(last) ? last - meanY - rise * (Math.min(t, W - 1) - meanX) : NaN;
  });
}

/** Fills what belongs to windows without a gap, NaN elsewhere, and says before which session all of the others lie. */
function wholeWindows(x: Float64Array, W: number, { slope, rsquare, resid }: RegressionLines): number {
  const T = x.length;
  const loss = restart.loss;
  const middle = (W - 1) / 2;
  const spread = W > 1 ? (W * (W * W - 1)) / 12 : NaN; // sum of the squared distances of the places from their middle
  const share = 1 / W;
  let gapped = 0;
  let ready = W - 1;
  for (let t = 0; t < T; ) {
    if (!Number.isFinite(x[t])) ready = t + W;
    if (t < ready) {
      if (slope) slope[t] = NaN;
      if (rsquare) rsquare[t] = NaN;
      if (resid) resid[t] = NaN;
      gapped = ++t;
      continue;
    }
    const level = x[t]!;
    let sum = 0;
    let squares = 0;
    let placed = 0;
    for (let i = 0; i < W - 1; i++) {
      const d = x[t + 1 - W + i]! - level;
      sum += d;
      squares += d * d;
      placed += i * d;
    }
    let through = squares;
    let yy = Math.max(0, squares - sum * sum * share);
    // sums of sums gather errors faster than `restart.windows` allows for
    for (const end = Math.min(T, t + W); ; ) {
      const d = x[t]! - level;
      const xy = placed - middle * sum;
      const rise = xy / spread;
      if (slope) slope[t] = rise;
      if (rsquare) rsquare[t] = yy > 0 ? Math.min(1, (xy * rise) / yy) : NaN;
      if (resid) resid[t] = d - sum * share - rise * middle;
      if (++t >= end) break;
      const come = x[t]! - level;
      const gone = x[t - W]! - level;
      placed += (W - 1) * come - (sum - gone); // all others move one place down
      sum += come - gone;
      squares += come * come - gone * gone;
      through += come * come;
      yy = squares - sum * sum * share;
      if (!(through <= loss * yy)) break; // where x is missing too
    }
  }
  return gapped;
}
