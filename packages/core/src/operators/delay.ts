import { shift } from '../kernel/index.js';
import { integer, params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** Value of some sessions ago; NaN before there is one. */
export const delay = defineOperator({
  summary: 'Value of some sessions ago.',
  version: 1,
  params: params({ sessions: integer({ minimum: 0, description: 'How many sessions ago.' }) }),
  series: ['x'],
  axis: 'time',
  lookback: ({ sessions }) => sessions,
  kernel([x], { sessions }, out) {
    shift(x, sessions, out);
  },
});
