import { valueAtRisk } from './valueAtRisk.js';

/** The return that the worst 5 % of periods stayed below; NaN without a period. */
export const valueAtRisk05 = valueAtRisk(0.05, 21);
