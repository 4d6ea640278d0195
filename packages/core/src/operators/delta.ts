import { shift } from '../kernel/index.js';
import { integer, params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** Change over some sessions; NaN where either end is. */
export const delta = defineOperator({
  summary: 'Change over some sessions.',
  version: 1,
  params: params({ sessions: integer({ minimum: 1, description: 'Sessions from one end to the other.' }) }),
  series: ['x'],
  axis: 'time',
  lookback: ({ sessions }) => sessions,
  kernel([x], { sessions }, out) {
    shift(x, sessions, out);
    for (let t = 0; t < out.length; t++) out[t] = x[t]! - out[t]!;
  },
});
