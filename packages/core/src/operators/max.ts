import { rollingExtreme } from '../kernel/index.js';
import { defineRolling } from './defineRolling.js';

/** Largest of the last values; NaN while the window is incomplete or has a gap. */
export const max = defineRolling({
  summary: 'Largest of the last values.',
  version: 1,
  kernel: (x, window, out, least) => rollingExtreme(x, window, 1, { value: out }, least),
});
