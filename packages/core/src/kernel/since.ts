/** Sessions since the condition last was a value other than 0, which is 0 where it is; NaN before it first was. */
export function since(condition: Float64Array, out: Float64Array = new Float64Array(condition.length)): Float64Array {
  let last = NaN;
  for (let t = 0; t < out.length; t++) {
    if (condition[t] !== 0 && !Number.isNaN(condition[t])) last = t;
    out[t] = t - last;
  }
  return out;
}
