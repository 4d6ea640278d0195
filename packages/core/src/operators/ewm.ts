import { fadingMean } from '../kernel/index.js';
import { number, params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** Mean of all values so far with weights (1 − 2 / (span + 1))^age; NaN where x is, which lets the others grow older. The ewm(span).mean() of pandas. */
export const ewm = defineOperator({
  summary: 'Mean of all values so far with weights (1 − 2 / (span + 1))^age.',
  version: 1,
  params: params({
    span: number({ minimum: 1, description: 'Sessions of a plain mean of the same mean age.' }),
  }),
  series: ['x'],
  axis: 'time',
  memory: 'fading',
  kernel([x], { span }, out) {
    fadingMean(x, 2 / (span + 1), out);
  },
});
