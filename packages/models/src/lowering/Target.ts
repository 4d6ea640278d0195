import type { GraphBuilder } from '../onnx/index.js';
import type { Recurrence } from './Recurrence.js';

/** How a graph is written for what computes it, where there is a choice. */
export interface Target {
  /** Whether weights are moved as one row of elements, and an LSTM's gates computed in one product and cut apart: where starting an operator costs more than copying. */
  readonly joinsWeights: boolean;
  /** Loops over the steps of a sequence. */
  readonly recurrence: Recurrence;
  /** A gradient within a loop, which fades. */
  fading(graph: GraphBuilder, gradient: string): string;
  /** The sign of each element. */
  sign(graph: GraphBuilder, x: string): string;
}
