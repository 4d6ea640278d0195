import type { Limits } from './Limits.js';

/** Whether weights keep to all limits, up to rounding. */
export function satisfies(weights: Float64Array, { lower, upper, sums, gross, turnover }: Limits, rounding = 1e-12): boolean {
  let [total, changed] = [0, 0];
  for (let n = 0; n < weights.length; n++) {
    const w = weights[n]!;
    if (!(w >= lower[n]! - rounding && w <= upper[n]! + rounding)) return false;
    total += Math.abs(w);
    if (turnover) changed += Math.abs(w - turnover.held[n]!);
  }
  if (gross !== undefined && total > gross + rounding) return false;
  if (turnover && changed > turnover.most + rounding) return false;
  return sums.every(({ coefficients, lower: least, upper: most }) => {
    let sum = 0;
    for (let n = 0; n < weights.length; n++) sum += coefficients[n]! * weights[n]!;
    return sum >= least - rounding && sum <= most + rounding;
  });
}
