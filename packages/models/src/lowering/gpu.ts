import { comparedSign } from './comparedSign.js';
import type { Target } from './Target.js';
import { unrolled } from './unrolled.js';

/** How a graph is written for a GPU: of operators alone that all of its providers have. */
export const gpu: Target = {
  joinsWeights: true,
  recurrence: unrolled,
  // A GPU computes on denormal numbers as fast as on any.
  fading: (_, gradient) => gradient,
  sign: comparedSign,
};
