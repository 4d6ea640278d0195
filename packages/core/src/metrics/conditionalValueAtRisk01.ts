import { conditionalValueAtRisk } from './conditionalValueAtRisk.js';

/** Mean return of the worst 1 % of periods; NaN without a period. */
export const conditionalValueAtRisk01 = conditionalValueAtRisk(0.01, 24);
