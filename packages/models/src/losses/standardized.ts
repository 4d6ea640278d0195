import type { Tensor } from '../graph/index.js';
import { add, constant, divide, multiply, squareRoot, subtract, sum } from '../ops/index.js';

/** Variances below this do not divide. */
const least = 1e-12;

/** x [B, 1] less its weighted mean, over its weighted standard deviation. */
export function standardized(x: Tensor, weight: Tensor): Tensor {
  const centred = subtract(x, sum(multiply(weight, x)));
  return divide(centred, squareRoot(add(sum(multiply(weight, multiply(centred, centred))), constant(least))));
}
