/**
 * Sum of the products of a centred series with itself at distances up to `lag`, weighted 1 − distance / (lag + 1) and counted on both sides: n² times Newey and West's variance of its mean.
 * A missing value counts as none at its place, so that distances stay true; never below 0.
 */
export function bartlettSum(u: Float64Array, lag: number): number {
  let total = 0;
  for (let l = 0; l <= lag; l++) {
    let sum = 0;
    for (let t = l; t < u.length; t++) {
      const product = u[t]! * u[t - l]!;
      if (!Number.isNaN(product)) sum += product;
    }
    total += (l === 0 ? 1 : 2 * (1 - l / (lag + 1))) * sum;
  }
  return Math.max(0, total);
}
