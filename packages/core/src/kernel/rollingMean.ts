import { rollingSum } from './rollingSum.js';

/** Mean of the last W values; NaN while a window is incomplete or holds a value that is not finite. */
export function rollingMean(x: Float64Array, W: number, out: Float64Array = new Float64Array(x.length)): Float64Array {
  rollingSum(x, W, out);
  for (let t = 0; t < out.length; t++) out[t]! /= W;
  return out;
}
