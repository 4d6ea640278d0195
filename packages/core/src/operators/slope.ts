import { rollingRegression } from '../kernel/index.js';
import { defineRolling } from './defineRolling.js';

/** Slope per session of the line of least squares through the last values; NaN while the window is incomplete or has a gap. */
export const slope = defineRolling({
  summary: 'Slope per session of the line of least squares through the last values.',
  version: 1,
  minimum: 2,
  kernel: (x, window, out, least) => rollingRegression(x, window, { slope: out }, least),
});
