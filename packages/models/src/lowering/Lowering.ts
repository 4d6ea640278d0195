import type { Node, NodeOf, OpName, Tensor } from '../graph/index.js';
import type { GraphBuilder } from '../onnx/index.js';
import type { LstmLeft } from './LstmLeft.js';
import type { Target } from './Target.js';

/** An ONNX value; or one that a rule gives with its last two axes swapped, and that is swapped back where it is read as it should be. */
export type Value = string | { readonly swapped: string };

/** What a rule may use while an op graph is written as ONNX. */
export interface Lowering {
  readonly graph: GraphBuilder;
  readonly target: Target;
  /** The ONNX value of an input of the node at hand. */
  value(tensor: Tensor): string;
  /** The same with its last two axes swapped. */
  swapped(tensor: Tensor): string;
  /** The value of an input of the whole graph. */
  input(name: string): string;
  /** Whether anything reads this output of a node; an LSTM's pass back reads no states. */
  used(node: NodeOf<OpName>, output: number): boolean;
  /** Whether an LSTM has a pass back. */
  passedBack(node: Node): boolean;
  /** What an LSTM leaves for its pass back. */
  readonly left: Map<Node, LstmLeft>;
}

/** Writes one node and gives the values of its outputs, empty for outputs that nothing reads. */
export type LoweringRule<O extends OpName> = (node: NodeOf<O>, at: Lowering) => readonly Value[];
