import { rollingStd } from '../kernel/index.js';
import { integer, params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** Sample standard deviation (ddof 1) of the last values; NaN while the window is incomplete or has a gap. */
export const std = defineOperator({
  summary: 'Sample standard deviation (ddof 1) of the last values.',
  version: 1,
  params: params({ window: integer({ minimum: 2, description: 'Sessions in the window, the current one included.' }) }),
  series: ['x'],
  axis: 'time',
  lookback: ({ window }) => window - 1,
  kernel([x], { window }, out) {
    rollingStd(x, window, out);
  },
});
