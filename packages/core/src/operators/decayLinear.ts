import { rollingLinear } from '../kernel/index.js';
import { defineRolling } from './defineRolling.js';

/** Mean of the last values with weights n … 1 by age, the newest heaviest; the same as wma; NaN while the window is incomplete or has a gap. */
export const decayLinear = defineRolling({
  summary: 'Mean of the last values with weights n … 1 by age, the newest heaviest; the same as wma.',
  version: 2,
  kernel: rollingLinear,
});
