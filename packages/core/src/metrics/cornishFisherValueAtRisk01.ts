import { cornishFisherValueAtRisk } from './cornishFisherValueAtRisk.js';

/** The 1 % quantile by the Cornish–Fisher expansion; NaN of fewer than four periods and where returns do not vary. */
export const cornishFisherValueAtRisk01 = cornishFisherValueAtRisk(0.01, 28);
