import type { Tensor } from '../graph/index.js';

export interface OptimizerSettings {
  readonly learningRate: number;
  readonly weightDecay: number;
  /** Share of the last move that sgd repeats. */
  readonly momentum: number;
}

/** One weight in a step. */
export interface Moving {
  readonly weight: Tensor;
  readonly gradient: Tensor;
  /** In the order of the optimiser's `moments`. */
  readonly moments: readonly Tensor[];
}

/** How gradients move weights, as a part of the training graph. */
export interface Optimizer {
  readonly summary: string;
  /** What is kept for each weight between steps, in its shape, zero at first. */
  readonly moments: readonly string[];
  /** Scalars that the host gives to step n, counted from 1. */
  scalars(step: number, settings: OptimizerSettings): Readonly<Record<string, number>>;
  /** The weight and its moments after the step. */
  move(moving: Moving, scalar: (name: string) => Tensor, settings: OptimizerSettings): Omit<Moving, 'gradient'>;
}
