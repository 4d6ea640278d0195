import type { Shape, Tensor } from '../graph/index.js';
import type { Declare } from '../layers/Declare.js';

/** Forecasts [B, 1] of windows [W, B, K], as an op graph over the weights that it asks for. */
export type Network = (windows: Tensor, declare: Declare) => Tensor;

/** A weight that a network asks for. */
export interface WeightSpec {
  readonly name: string;
  readonly shape: Shape;
  /** Initial values are uniform within ± this. */
  readonly bound: number;
}
