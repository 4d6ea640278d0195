import { apply, type Tensor } from '../graph/index.js';

/** The sum of a matrix's rows, [M, N] → [N]. */
export function sumRows(x: Tensor): Tensor {
  if (x.shape.length !== 2) throw new Error(`sumRows: a matrix is needed, not [${x.shape}]`);
  return apply('sumRows', [x], {}, [[x.shape[1]!]])[0]!;
}
