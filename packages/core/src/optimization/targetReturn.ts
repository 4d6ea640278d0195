import type { Limits } from './Limits.js';
import { minVariance } from './minVariance.js';
import type { Solution } from './Solution.js';

/** The weights within limits with the least variance among those that expect at least a return. */
export function targetReturn(covariance: Float64Array, expected: Float64Array, target: number, limits: Limits): Solution {
  const atLeast = { coefficients: expected, lower: target, upper: Infinity };
  return minVariance(covariance, { ...limits, sums: [...limits.sums, atLeast] });
}
