import type { Limits } from './Limits.js';
import { minimize } from './minimize.js';
import type { Solution } from './Solution.js';
import { satisfies } from './satisfies.js';

/** The weights within limits that are nearest to given ones in the sum of squares; these themselves where they keep to all limits. */
export function project(weights: Float64Array, limits: Limits): Solution {
  if (satisfies(weights, limits)) return { status: 'optimal', weights };
  const N = weights.length;
  const identity = new Float64Array(N * N);
  for (let n = 0; n < N; n++) identity[n * N + n] = 1;
  return minimize(
    identity,
    weights.map((w) => -w),
    limits,
  );
}
