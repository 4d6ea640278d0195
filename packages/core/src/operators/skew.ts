import { rollingShape } from '../kernel/index.js';
import { defineRolling } from './defineRolling.js';

/** Sample skewness of the last values, corrected for bias: n √(n − 1) / (n − 2) · Σd³ / (Σd²)^1.5 with d the distance from the mean; NaN while the window is incomplete or has a gap. */
export const skew = defineRolling({
  summary:
    'Sample skewness of the last values, corrected for bias: n √(n − 1) / (n − 2) · Σd³ / (Σd²)^1.5 with d the distance from the mean.',
  version: 2,
  minimum: 3,
  kernel: (x, window, out, least) => rollingShape(x, window, 3, out, least),
});
