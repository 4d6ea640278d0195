import { rollingOrder } from '../kernel/index.js';
import { defineRolling } from './defineRolling.js';

/** Rank of the value among the last values, from 1/n to 1, ties sharing their average rank; NaN while the window is incomplete or has a gap. */
export const tsRank = defineRolling({
  summary: 'Rank of the value among the last values, from 1/n to 1, ties sharing their average rank.',
  version: 1,
  kernel: (x, window, out, least) => rollingOrder(x, window, [{ read: 'rank', out }], least),
});
