import type { Schedule } from '../schedules/Schedule.js';
import type { Learning } from './trainingProgram.js';

export interface TrainingSettings extends Learning {
  readonly window: number;
  readonly batch: number;
  readonly epochs: number;
  readonly schedule: Schedule;
  /** Share of all steps in which the learning rate rises to its height. */
  readonly warmUp: number;
  /** Epochs without a better validation loss after which training ends with the best epoch's weights; 0: it never ends early and keeps the last. */
  readonly patience: number;
  /** Epochs between two checkpoints; 0: none. */
  readonly checkpoint: number;
}
