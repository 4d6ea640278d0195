/** Arithmetic mean; NaN of nothing. */
export function mean(x: ArrayLike<number>): number {
  const start = x[0] ?? NaN;
  let sum = 0;
  // Measured from the first value, so that the mean of equal values is that value to the bit.
  for (let i = 0; i < x.length; i++) sum += x[i]! - start;
  return start + sum / x.length;
}
