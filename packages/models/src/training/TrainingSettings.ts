import type { Learning } from './trainingProgram.js';

export interface TrainingSettings extends Learning {
  readonly window: number;
  readonly batch: number;
  readonly epochs: number;
  /** Epochs without a better validation loss after which training ends with the best epoch's weights; 0: it never ends early and keeps the last. */
  readonly patience: number;
  readonly threads: number;
}
