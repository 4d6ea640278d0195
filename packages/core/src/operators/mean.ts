import { rollingMean } from '../kernel/index.js';
import { integer, params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** Mean of the last values; NaN while the window is incomplete or has a gap. */
export const mean = defineOperator({
  summary: 'Mean of the last values.',
  version: 1,
  params: params({ window: integer({ minimum: 1, description: 'Sessions in the window, the current one included.' }) }),
  series: ['x'],
  axis: 'time',
  lookback: ({ window }) => window - 1,
  kernel([x], { window }, out) {
    rollingMean(x, window, out);
  },
});
