import { rollingMean } from '../kernel/index.js';
import { defineRolling } from './defineRolling.js';

/** Mean of the last values; NaN while the window is incomplete or has a gap. */
export const mean = defineRolling({
  summary: 'Mean of the last values.',
  version: 2,
  kernel: rollingMean,
});
