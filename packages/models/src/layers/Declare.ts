import type { Shape, Tensor } from '../graph/index.js';

/** How a layer asks for a weight: a name unique in its network, a shape, and the bound of its uniform initial values (0: zeros). */
export type Declare = (name: string, shape: Shape, bound: number) => Tensor;
