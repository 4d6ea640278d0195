import { rollingCount } from '../kernel/index.js';
import { integer, params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** Of the last sessions, how many the condition held in; NaN while the window is incomplete or has a gap. */
export const count = defineOperator({
  summary: 'Of the last sessions, how many there are in which condition is not 0.',
  version: 1,
  params: params({ window: integer({ minimum: 1, description: 'Sessions in the window, the current one included.' }) }),
  series: ['condition'],
  axis: 'time',
  lookback: ({ window }) => window - 1,
  kernel([condition], { window }, out) {
    rollingCount(condition, window, out);
  },
});
