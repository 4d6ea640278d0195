import { rollingOrder } from '../kernel/index.js';
import { defineRolling } from './defineRolling.js';

/** Median distance of the last values from their median, not scaled; NaN while the window is incomplete or has a gap. */
export const mad = defineRolling({
  summary: 'Median distance of the last values from their median, not scaled.',
  version: 1,
  kernel: (x, window, out, least) => rollingOrder(x, window, [{ read: 'mad', out }], least),
});
