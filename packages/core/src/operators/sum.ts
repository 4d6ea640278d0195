import { rollingSum } from '../kernel/index.js';
import { integer, params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** Sum of the last values; NaN while the window is incomplete or has a gap. */
export const sum = defineOperator({
  summary: 'Sum of the last values.',
  version: 1,
  params: params({ window: integer({ minimum: 1, description: 'Sessions in the window, the current one included.' }) }),
  series: ['x'],
  axis: 'time',
  lookback: ({ window }) => window - 1,
  kernel([x], { window }, out) {
    rollingSum(x, window, out);
  },
});
