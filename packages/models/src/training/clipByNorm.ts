import type { Tensor } from '../graph/index.js';
import { add, constant, divide, minimum, multiply, squareRoot, sum } from '../ops/index.js';

/** Gradients scaled by min(1, limit / (norm + 1e-6)), the norm taken over all of them together (as PyTorch's clip_grad_norm_). */
export function clipByNorm(gradients: readonly Tensor[], limit: number): Tensor[] {
  const squares = gradients.map((gradient) => sum(multiply(gradient, gradient)));
  const norm = squareRoot(squares.reduce(add));
  const factor = minimum(constant(1), divide(constant(limit), add(norm, constant(1e-6))));
  return gradients.map((gradient) => multiply(gradient, factor));
}
