import { cumulativeSum } from '../kernel/index.js';
import { params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** Sum of all values so far; NaN where x is, which is passed over. */
export const runningSum = defineOperator({
  summary: 'Sum of all values so far, a gap passed over.',
  version: 1,
  params: params({}),
  series: ['x'],
  axis: 'time',
  memory: 'lasting',
  kernel([x], _, out) {
    cumulativeSum(x, out);
  },
});
