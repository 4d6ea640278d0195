import { countFinite } from './countFinite.js';
import { demean } from './demean.js';
import { orderFreeSum } from './orderFreeSum.js';

/** What a line of least squares on `by` leaves of each value, x less its mean where `by` does not vary; NaN where either is not finite. */
export function residualOn(x: Float64Array, by: Float64Array, out: Float64Array = new Float64Array(x.length)): Float64Array {
  const known = (a: Float64Array, b: Float64Array) => a.map((v, i) => (Number.isFinite(v) && Number.isFinite(b[i]) ? v : NaN));
  const dx = demean(known(x, by));
  const dy = demean(known(by, x));
  const spread = orderFreeSum(dy.map((d) => d * d));
  const slope = spread > 0 && countFinite(dy) > 1 ? orderFreeSum(dy.map((d, i) => d * dx[i]!)) / spread : 0;
  for (let i = 0; i < x.length; i++) out[i] = dx[i]! - slope * dy[i]!;
  return out;
}
