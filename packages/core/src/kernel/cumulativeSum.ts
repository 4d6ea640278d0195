/** Sum of all finite values so far; NaN where x is not finite, which is passed over. What the sum could not hold is kept beside it (Neumaier). */
export function cumulativeSum(x: Float64Array, out: Float64Array = new Float64Array(x.length)): Float64Array {
  let sum = 0;
  let lost = 0;
  for (let t = 0; t < x.length; t++) {
    const v = x[t]!;
    if (v - v !== 0) {
      out[t] = NaN;
      continue;
    }
    const next = sum + v;
    lost += Math.abs(sum) >= Math.abs(v) ? sum - next + v : v - next + sum;
    sum = next;
    out[t] = sum + lost;
  }
  return out;
}
