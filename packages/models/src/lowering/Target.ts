import type { GraphBuilder } from '../onnx/index.js';
import type { Recurrence } from './Recurrence.js';

/** How a graph is written for what computes it, where there is a choice. */
export interface Target {
  /** Loops over the steps of a sequence. */
  readonly recurrence: Recurrence;
  /** A gradient within a loop, which fades. */
  fading(graph: GraphBuilder, gradient: string): string;
  /** The sign of each element. */
  sign(graph: GraphBuilder, x: string): string;
}
