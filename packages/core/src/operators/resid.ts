import { rollingRegression } from '../kernel/index.js';
import { defineRolling } from './defineRolling.js';

/** Distance of the value from the line of least squares through the last values; NaN while the window is incomplete or has a gap. */
export const resid = defineRolling({
  summary: 'Distance of the value from the line of least squares through the last values.',
  version: 1,
  minimum: 2,
  kernel: (x, window, out, least) => rollingRegression(x, window, { resid: out }, least),
});
