import { rollingLinear } from '../kernel/index.js';
import { defineRolling } from './defineRolling.js';

/** Mean of the last values with weights 1 … n, the newest heaviest; NaN while the window is incomplete or has a gap. */
export const wma = defineRolling({
  summary: 'Mean of the last values with weights 1 … n, the newest heaviest.',
  version: 2,
  kernel: rollingLinear,
});
