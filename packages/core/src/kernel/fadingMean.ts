/** Mean of all values so far with weights (1 − share)^age, age in sessions; NaN where x is not finite, which lets the others grow older. */
export function fadingMean(x: Float64Array, share: number, out: Float64Array = new Float64Array(x.length)): Float64Array {
  const kept = 1 - share;
  let sum = 0;
  let weight = 0;
  for (let t = 0; t < x.length; t++) {
    const v = x[t]!;
    const known = v - v === 0;
    sum = sum * kept + (known ? v : 0);
    weight = weight * kept + (known ? 1 : 0);
    out[t] = known ? sum / weight : NaN;
  }
  return out;
}
