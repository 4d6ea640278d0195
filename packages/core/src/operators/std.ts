import { rollingStd } from '../kernel/index.js';
import { defineRolling } from './defineRolling.js';

/** Sample standard deviation (ddof 1) of the last values; NaN while the window is incomplete or has a gap. */
export const std = defineRolling({
  summary: 'Sample standard deviation (ddof 1) of the last values.',
  version: 2,
  minimum: 2,
  kernel: rollingStd,
});
