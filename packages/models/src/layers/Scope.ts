import type { Shape, Tensor } from '../graph/index.js';

/** What layers are built with. */
export interface Scope {
  /** A weight: a name unique in its network, a shape, and the bound of its uniform initial values (0: zeros). */
  weight(name: string, shape: Shape, bound: number): Tensor;
  /** While training, x with a share of its elements at 0 and the others scaled up, drawn anew at each step; x itself otherwise. Srivastava et al. 2014. */
  dropout(name: string, x: Tensor, share: number): Tensor;
}
