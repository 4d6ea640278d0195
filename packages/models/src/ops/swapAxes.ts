import { apply, type Tensor } from '../graph/index.js';

/** A tensor with its first two axes exchanged, [M, N, …] → [N, M, …]; throws where there are fewer. */
export function swapAxes(x: Tensor): Tensor {
  const [M, N, ...others] = x.shape;
  if (M === undefined || N === undefined) throw new Error(`swapAxes: two axes are needed, not [${x.shape}]`);
  return apply('swapAxes', [x], {}, [[N, M, ...others]])[0]!;
}
