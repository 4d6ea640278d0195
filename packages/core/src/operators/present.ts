import { rollingPresent } from '../kernel/index.js';
import { integer, params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** Of the last sessions, how many x is known in; never NaN, and counted over fewer sessions at the start. */
export const present = defineOperator({
  summary: 'Of the last sessions, how many there are in which x is known.',
  version: 1,
  params: params({ window: integer({ minimum: 1, description: 'Sessions in the window, the current one included.' }) }),
  series: ['x'],
  axis: 'time',
  kernel([x], { window }, out) {
    rollingPresent(x, window, out);
  },
});
