import type { Tensor } from '../graph/index.js';
import { multiply, sum } from '../ops/index.js';
import { standardized } from './standardized.js';

/** The weighted Pearson correlation of two columns [B, 1]. */
export const correlationOf = (a: Tensor, b: Tensor, weight: Tensor): Tensor =>
  sum(multiply(weight, multiply(standardized(a, weight), standardized(b, weight))));
