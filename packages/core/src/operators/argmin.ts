import { rollingExtreme } from '../kernel/index.js';
import { defineRolling } from './defineRolling.js';

/** Place of the smallest of the last values, 1 for the oldest session of the window, the first of equals; NaN while the window is incomplete or has a gap. */
export const argmin = defineRolling({
  summary: 'Place of the smallest of the last values, 1 for the oldest session of the window, the first of equals.',
  version: 1,
  kernel: (x, window, out, least) => rollingExtreme(x, window, -1, { place: out }, least),
});
