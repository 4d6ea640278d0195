import { rollingOrder } from '../kernel/index.js';
import { defineRolling } from './defineRolling.js';

/** Median of the last values; NaN while the window is incomplete or has a gap. */
export const median = defineRolling({
  summary: 'Median of the last values.',
  version: 1,
  kernel: (x, window, out, least) => rollingOrder(x, window, [{ read: 'quantile', share: 0.5, out }], least),
});
