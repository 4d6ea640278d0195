import { runningSum } from './runningSum.js';

/** Mean of the last W values, or of those present where at least `min` are, which is all of them where left out; NaN where fewer are. Infinities count as missing. */
export const rollingMean = (x: Float64Array, W: number, out: Float64Array = new Float64Array(x.length), min = W): Float64Array =>
  runningSum(x, W, out, min, true);
