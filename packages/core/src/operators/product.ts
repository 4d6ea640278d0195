import { rollingProduct } from '../kernel/index.js';
import { defineRolling } from './defineRolling.js';

/** Product of the last values; NaN while the window is incomplete or has a gap. */
export const product = defineRolling({
  summary: 'Product of the last values.',
  version: 1,
  kernel: rollingProduct,
});
