import { smooth } from '../kernel/index.js';
import { integer, params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** Y = (x + (window − 1) · Y') / window, begun with the mean of the first `window` values; NaN before that and where x is, which leaves Y as it is. Wilder (1978), as in TA-Lib. */
export const wilder = defineOperator({
  summary: 'Wilder’s mean Y = (x + (window − 1) · Y’) / window, begun with the mean of the first window values, a gap passed over.',
  version: 1,
  params: params({
    window: integer({ minimum: 1, description: 'Sessions that begin it, and of which the new value has the weight of one.' }),
  }),
  series: ['x'],
  axis: 'time',
  memory: 'fading',
  lookback: ({ window }) => window - 1,
  kernel([x], { window }, out) {
    smooth(x, 1 / window, out, window);
  },
});
