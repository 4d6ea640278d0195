import type { Limits } from './Limits.js';
import { minimize } from './minimize.js';
import type { Solution } from './Solution.js';

/** The weights within limits with the least variance w'Σw. */
export function minVariance(covariance: Float64Array, limits: Limits): Solution {
  return minimize(covariance, new Float64Array(limits.lower.length), limits);
}
