/**
 * Y = Y' + share · (x − Y'), begun with the mean of the first `seed` finite values; NaN before that and where x is not finite, which leaves Y as it is.
 */
export function smooth(x: Float64Array, share: number, out: Float64Array = new Float64Array(x.length), seed = 1): Float64Array {
  let level = 0;
  let seen = 0;
  for (let t = 0; t < x.length; t++) {
    const v = x[t]!;
    if (v - v !== 0) {
      out[t] = NaN;
      continue;
    }
    if (seen < seed) level += (v - level) / ++seen;
    else level += share * (v - level);
    out[t] = seen === seed ? level : NaN;
  }
  return out;
}
