import { rollingExtreme } from '../kernel/index.js';
import { defineRolling } from './defineRolling.js';

/** Smallest of the last values; NaN while the window is incomplete or has a gap. */
export const min = defineRolling({
  summary: 'Smallest of the last values.',
  version: 1,
  kernel: (x, window, out, least) => rollingExtreme(x, window, -1, { value: out }, least),
});
