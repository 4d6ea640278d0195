import { conditionalValueAtRisk } from './conditionalValueAtRisk.js';

/** Mean return of the worst 5 % of periods; NaN without a period. */
export const conditionalValueAtRisk05 = conditionalValueAtRisk(0.05, 23);
