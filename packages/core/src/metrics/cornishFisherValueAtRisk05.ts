import { cornishFisherValueAtRisk } from './cornishFisherValueAtRisk.js';

/** The 5 % quantile by the Cornish–Fisher expansion; NaN of fewer than four periods and where returns do not vary. */
export const cornishFisherValueAtRisk05 = cornishFisherValueAtRisk(0.05, 27);
