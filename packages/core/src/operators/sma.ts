import { smooth } from '../kernel/index.js';
import { integer, number, params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** Y = (weight · x + (window − weight) · Y') / window, begun with the mean of the first `seed` values; NaN before that and where x is, which leaves Y as it is. The SMA of Chinese platforms. */
export const sma = defineOperator({
  summary:
    'Smoothed mean Y = (weight · x + (window − weight) · Y’) / window, begun with the mean of the first seed values, a gap passed over.',
  version: 1,
  params: params({
    window: integer({ minimum: 1, description: 'What the weight of the new value is a share of.' }),
    weight: number({ exclusiveMinimum: 0, default: 1, description: 'Weight of the new value, at most the window.' }),
    seed: integer({ minimum: 1, default: 1, description: 'First values that are averaged to begin with.' }),
  }),
  check: ({ window, weight }) => (weight > window ? { field: 'weight', message: 'weight must be at most the window' } : undefined),
  series: ['x'],
  axis: 'time',
  memory: 'fading',
  lookback: ({ seed }) => seed - 1,
  kernel([x], { window, weight, seed }, out) {
    smooth(x, weight / window, out, seed);
  },
});
