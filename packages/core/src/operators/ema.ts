import { smooth } from '../kernel/index.js';
import { integer, params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** Y = Y' + 2 / (window + 1) · (x − Y'), begun with the mean of the first `seed` values; NaN before that and where x is, which leaves Y as it is. */
export const ema = defineOperator({
  summary: 'Exponential mean Y = Y’ + 2 / (window + 1) · (x − Y’), begun with the mean of the first seed values, a gap passed over.',
  version: 1,
  params: params({
    window: integer({ minimum: 1, description: 'Sessions of a plain mean of the same mean age.' }),
    seed: integer({ minimum: 1, default: 1, description: 'First values that are averaged to begin with.' }),
  }),
  series: ['x'],
  axis: 'time',
  memory: 'fading',
  lookback: ({ seed }) => seed - 1,
  kernel([x], { window, seed }, out) {
    smooth(x, 2 / (window + 1), out, seed);
  },
});
