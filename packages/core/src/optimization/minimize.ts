import type { Limits } from './Limits.js';
import { openProgram } from './openProgram.js';
import type { Solution } from './Solution.js';
import { weightProgram } from './weightProgram.js';

/** The weights within limits with the least ½ w'Hw + c'w; H is N × N, symmetric and positive semidefinite. Of several, those of least length. */
export function minimize(hessian: Float64Array, linear: Float64Array, limits: Limits): Solution {
  return openProgram(weightProgram(hessian, limits))(linear);
}
