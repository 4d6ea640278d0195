import type { NodeOf, OpName, Tensor } from '../graph/index.js';

/** Gradients of the loss by a node's inputs from those by its outputs (absent where the loss does not depend on an output). */
export type BackwardRule<O extends OpName> = (
  node: NodeOf<O>,
  gradients: readonly (Tensor | undefined)[],
) => readonly (Tensor | undefined)[];
