import { runningProducts } from './runningProducts.js';

/** Pearson's correlation of the last W pairs, or of those present where at least `min` are, which is all of them where left out; NaN where fewer are, or where one side does not vary. Infinities count as missing. */
export const rollingCorrelation = (
  x: Float64Array,
  y: Float64Array,
  W: number,
  out: Float64Array = new Float64Array(x.length),
  min = W,
): Float64Array => runningProducts(x, y, W, out, min, true);
