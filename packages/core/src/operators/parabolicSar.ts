import { parabolicStop } from '../kernel/index.js';
import { number, params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** Stop of a trend that follows it faster with each new extreme; NaN on the first session. Wilder 1978, begun as TA-Lib does. */
export const parabolicSar = defineOperator({
  summary: 'Stop of a trend that follows it faster with each new extreme.',
  version: 1,
  params: params({
    step: number({
      exclusiveMinimum: 0,
      default: 0.02,
      description: 'Growth of the acceleration with each new extreme, and its first value.',
    }),
    maximum: number({ exclusiveMinimum: 0, default: 0.2, description: 'Largest acceleration.' }),
  }),
  series: ['high', 'low'],
  axis: 'time',
  memory: 'fading',
  lookback: () => 1,
  kernel: ([high, low], { step, maximum }, out) => {
    parabolicStop(high, low, step, maximum, out);
  },
});
