import { rollingCovariance } from '../kernel/index.js';
import { definePair } from './definePair.js';

/** Sample covariance (ddof 1) of the last pairs of x and y; NaN while the window is incomplete or has a gap. */
export const cov = definePair({
  summary: 'Sample covariance (ddof 1) of the last pairs of x and y.',
  version: 2,
  kernel: rollingCovariance,
});
