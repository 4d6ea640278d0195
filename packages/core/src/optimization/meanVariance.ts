import type { Limits } from './Limits.js';
import { minimize } from './minimize.js';
import type { Solution } from './Solution.js';

/** The weights within limits with the least λ/2 w'Σw − μ'w (Markowitz 1952), λ above 0. */
export function meanVariance(covariance: Float64Array, expected: Float64Array, riskAversion: number, limits: Limits): Solution {
  return minimize(
    covariance,
    expected.map((r) => -r / riskAversion),
    limits,
  );
}
