import type { Node, NodeOf, OpName, Tensor } from '../graph/index.js';
import type { TensorFlow, Value } from './Library.js';

/** What a kernel may use while an op graph is run. */
export interface Running {
  readonly tf: TensorFlow;
  /** The value of an input of the node at hand. */
  value(tensor: Tensor): Value;
  /** The value of an input of the whole graph. */
  input(name: string): Value;
  /** A scalar that is the same in every run: made once. */
  constant(value: number): Value;
  /** Whether anything reads this output of a node. */
  used(node: Node, output: number): boolean;
  /** What a pass forward leaves for its pass back beside its outputs. */
  readonly left: Map<Node, readonly Value[]>;
}

/** Computes the outputs of one node; those that nothing reads may be absent. */
export type Kernel<O extends OpName> = (node: NodeOf<O>, at: Running) => readonly (Value | undefined)[];

export type Kernels = { readonly [O in OpName]: Kernel<O> };
