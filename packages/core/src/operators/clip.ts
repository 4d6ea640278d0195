import { number, params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** x moved onto the nearer of two bounds where it is beyond them; NaN where x is. */
export const clip = defineOperator({
  summary: 'x, but low where it is below low and high where it is above high.',
  version: 1,
  params: params({ low: number({ description: 'The lower bound.' }), high: number({ description: 'The upper bound.' }) }),
  check: ({ low, high }) => (low > high ? { field: 'high', message: 'high must not be below low' } : undefined),
  series: ['x'],
  axis: 'cell',
  kernel([x], { low, high }, out) {
    for (let t = 0; t < out.length; t++) out[t] = Math.min(high, Math.max(low, x[t]!));
  },
});
