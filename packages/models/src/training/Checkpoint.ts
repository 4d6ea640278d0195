import type { Epoch, Weight } from './Trained.js';

/** All that the rest of a training depends on. */
export interface Checkpoint {
  readonly steps: number;
  readonly epochs: readonly Epoch[];
  readonly state: ReadonlyMap<string, Float32Array>;
  /** Where training may end early: the best epoch so far and its weights. */
  readonly best?: { readonly epoch: number; readonly validation: number; readonly weights: ReadonlyMap<string, Weight> };
}
