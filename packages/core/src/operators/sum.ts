import { rollingSum } from '../kernel/index.js';
import { defineRolling } from './defineRolling.js';

/** Sum of the last values; NaN while the window is incomplete or has a gap. */
export const sum = defineRolling({
  summary: 'Sum of the last values.',
  version: 2,
  kernel: rollingSum,
});
