import { rollingCorrelation } from '../kernel/index.js';
import { definePair } from './definePair.js';

/** Pearson correlation of the last pairs of x and y; NaN where one does not vary, while the window is incomplete or has a gap. */
export const corr = definePair({
  summary: 'Pearson correlation of the last pairs of x and y.',
  version: 2,
  kernel: rollingCorrelation,
});
