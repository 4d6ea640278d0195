import { rollingVariance } from '../kernel/index.js';
import { defineRolling } from './defineRolling.js';

/** Sample variance (ddof 1) of the last values; NaN while the window is incomplete or has a gap. */
export const variance = defineRolling({
  summary: 'Sample variance (ddof 1) of the last values.',
  version: 2,
  minimum: 2,
  kernel: rollingVariance,
});
