import type { Shape, Tensor } from '../graph/index.js';
import type { Scope } from '../layers/Scope.js';

/** Forecasts [B, 1] of windows [W, B, K], as an op graph over the weights that it asks for. */
export type Network = (windows: Tensor, scope: Scope) => Tensor;

/** A weight that a network asks for. */
export interface WeightSpec {
  readonly name: string;
  readonly shape: Shape;
  /** Initial values are uniform within ± this. */
  readonly bound: number;
}

/** A mask that training gives to a dropout: 0 for a share of its elements, 1 / (1 − share) for the others. */
export interface MaskSpec {
  readonly name: string;
  readonly shape: Shape;
  readonly share: number;
}
