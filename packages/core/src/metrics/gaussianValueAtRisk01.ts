import { gaussianValueAtRisk } from './gaussianValueAtRisk.js';

/** The 1 % quantile of a normal distribution of the same mean and deviation; NaN of fewer than two periods. */
export const gaussianValueAtRisk01 = gaussianValueAtRisk(0.01, 26);
