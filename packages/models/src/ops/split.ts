import { apply, elements, type Shape, type Tensor } from '../graph/index.js';

/** Tensors of the shapes from elements that lie one after another: `join` undone; throws where there are more or fewer. */
export function split(x: Tensor, shapes: readonly Shape[]): Tensor[] {
  const size = shapes.reduce((sum, shape) => sum + elements(shape), 0);
  if (x.shape.length !== 1 || x.shape[0] !== size) throw new Error(`split: ${size} elements are needed, not [${x.shape}]`);
  return apply('split', [x], {}, shapes);
}
