import { apply, type Shape, sameShape, type Tensor } from '../graph/index.js';

/** A scalar repeated to any shape, or a row [N] repeated to [M, N]; throws for anything else. */
export function expand(x: Tensor, shape: Shape): Tensor {
  const row = shape.length === 2 && sameShape(x.shape, [shape[1]!]);
  if (x.shape.length !== 0 && !row) throw new Error(`expand: [${x.shape}] cannot be repeated to [${shape}]`);
  return apply('expand', [x], {}, [shape])[0]!;
}
