import type { NodeOf, OpName, Tensor } from '../graph/index.js';
import type { GraphBuilder } from '../onnx/index.js';
import type { Target } from './Target.js';

/** What a rule may use while an op graph is written as ONNX. */
export interface Lowering {
  readonly graph: GraphBuilder;
  readonly target: Target;
  /** The ONNX value of an input of the node at hand. */
  value(tensor: Tensor): string;
  /** The value of an input of the whole graph. */
  input(name: string): string;
  /** Whether anything reads this output of a node. */
  used(node: NodeOf<OpName>, output: number): boolean;
}

/** Writes one node and gives the values of its outputs, empty for outputs that nothing reads. */
export type LoweringRule<O extends OpName> = (node: NodeOf<O>, at: Lowering) => readonly string[];
