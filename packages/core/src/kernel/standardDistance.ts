import { countFinite } from './countFinite.js';
import { demean } from './demean.js';
import { orderFreeSum } from './orderFreeSum.js';

/** Each value's distance from the mean of the finite ones in sample standard deviations (ddof 1), 0 where they do not differ; NaN where it is not finite. */
export function standardDistance(x: Float64Array, out: Float64Array = new Float64Array(x.length)): Float64Array {
  demean(x, out);
  const deviation = Math.sqrt(orderFreeSum(out.map((d) => d * d)) / (countFinite(x) - 1));
  for (let i = 0; i < x.length; i++) out[i] = out[i] === 0 || deviation > 0 ? out[i]! / (deviation || 1) : 0 * out[i]!;
  return out;
}
