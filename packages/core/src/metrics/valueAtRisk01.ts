import { valueAtRisk } from './valueAtRisk.js';

/** The return that the worst 1 % of periods stayed below; NaN without a period. */
export const valueAtRisk01 = valueAtRisk(0.01, 22);
