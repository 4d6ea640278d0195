import { countFinite } from './countFinite.js';
import { orderFreeSum } from './orderFreeSum.js';

/** Each value less the mean of the finite ones; NaN where it is not finite. */
export function demean(x: Float64Array, out: Float64Array = new Float64Array(x.length)): Float64Array {
  const mean = orderFreeSum(x) / countFinite(x);
  for (let i = 0; i < x.length; i++) out[i] = Number.isFinite(x[i]) ? x[i]! - mean : NaN;
  return out;
}
