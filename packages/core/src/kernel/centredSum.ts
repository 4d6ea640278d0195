/** Sum of the products of the first n pairs, each value taken from the mean of its own. */
export function centredSum(x: Float64Array, y: Float64Array, n: number): number {
  let meanX = 0;
  let meanY = 0;
  for (let i = 0; i < n; i++) {
    meanX += x[i]! / n;
    meanY += y[i]! / n;
  }
  let sum = 0;
  for (let i = 0; i < n; i++) sum += (x[i]! - meanX) * (y[i]! - meanY);
  return sum;
}
