import { runningVariance } from './runningVariance.js';

/** Variance of the last W values with `ddof` taken off their number, or of those present where at least `min` are, which is all of them where left out; NaN where fewer are, or no more than `ddof`. Infinities count as missing. */
export const rollingVariance = (
  x: Float64Array,
  W: number,
  out: Float64Array = new Float64Array(x.length),
  min = W,
  ddof = 1,
): Float64Array => runningVariance(x, W, out, min, ddof, false);
