import { rollingExtreme } from '../kernel/index.js';
import { defineRolling } from './defineRolling.js';

/** Place of the largest of the last values, 1 for the oldest session of the window, the first of equals; NaN while the window is incomplete or has a gap. */
export const argmax = defineRolling({
  summary: 'Place of the largest of the last values, 1 for the oldest session of the window, the first of equals.',
  version: 1,
  kernel: (x, window, out, least) => rollingExtreme(x, window, 1, { place: out }, least),
});
