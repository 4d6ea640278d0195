import { rollingShape } from '../kernel/index.js';
import { defineRolling } from './defineRolling.js';

/** Sample excess kurtosis of the last values, corrected for bias: n (n + 1) (n − 1) / ((n − 2) (n − 3)) · Σd⁴ / (Σd²)² − 3 (n − 1)² / ((n − 2) (n − 3)); NaN while the window is incomplete or has a gap. */
export const kurt = defineRolling({
  summary:
    'Sample excess kurtosis of the last values, corrected for bias: n (n + 1) (n − 1) / ((n − 2) (n − 3)) · Σd⁴ / (Σd²)² − 3 (n − 1)² / ((n − 2) (n − 3)).',
  version: 2,
  minimum: 4,
  kernel: (x, window, out, least) => rollingShape(x, window, 4, out, least),
});
