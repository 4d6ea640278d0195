import { anySize, apply, elements, type Tensor } from '../graph/index.js';

/** The elements of all tensors one after another, each in its own order, [size]; throws where an extent is open. */
export function join(tensors: readonly Tensor[]): Tensor {
  const extents = tensors.flatMap(({ shape }) => shape);
  if (extents.includes(anySize)) throw new Error('join: every extent must be known');
  const size = tensors.reduce((sum, { shape }) => sum + elements(shape), 0);
  return apply('join', tensors, {}, [[size]])[0]!;
}
