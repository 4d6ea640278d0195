import { gaussianValueAtRisk } from './gaussianValueAtRisk.js';

/** The 5 % quantile of a normal distribution of the same mean and deviation; NaN of fewer than two periods. */
export const gaussianValueAtRisk05 = gaussianValueAtRisk(0.05, 25);
