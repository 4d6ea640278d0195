import { anySize, apply, elements, type Shape, sameShape, type Tensor } from '../graph/index.js';

const size = (shape: Shape) => (shape.includes(anySize) ? anySize : elements(shape));

/** The same elements in another shape, which may leave at most one extent open; throws where the number of elements would change. */
export function reshape(x: Tensor, shape: Shape): Tensor {
  if (sameShape(x.shape, shape)) return x;
  if (size(x.shape) !== size(shape) || shape.filter((extent) => extent === anySize).length > 1) {
    throw new Error(`reshape: [${x.shape}] does not fit [${shape}]`);
  }
  return apply('reshape', [x], {}, [shape])[0]!;
}
