import { mse } from '../src/losses/index.js';
import { adam } from '../src/optimizers/index.js';
import { constant } from '../src/schedules/index.js';
import type { TrainerSettings } from '../src/training/openTrainer.js';

/** Plain settings of a trainer, to be changed where a test needs others. */
export const trainerSettings: TrainerSettings = {
  ...{ loss: mse, huberDelta: 1, optimizer: adam, learningRate: 0.1, momentum: 0, weightDecay: 0, clipNorm: 0.5 },
  ...{ schedule: constant, warmUp: 0, steps: 20 },
};
