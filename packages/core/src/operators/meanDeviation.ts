import { rollingDeviation } from '../kernel/index.js';
import { defineRolling } from './defineRolling.js';

/** Mean distance of the last values from their mean; NaN while the window is incomplete or has a gap. */
export const meanDeviation = defineRolling({
  summary: 'Mean distance of the last values from their mean.',
  version: 1,
  kernel: rollingDeviation,
});
