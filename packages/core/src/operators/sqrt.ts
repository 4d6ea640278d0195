import { params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** Square root; NaN where x is below zero. */
export const sqrt = defineOperator({
  summary: 'Square root of x, missing below zero.',
  version: 1,
  params: params({}),
  series: ['x'],
  axis: 'cell',
  kernel([x], _, out) {
    for (let t = 0; t < out.length; t++) out[t] = Math.sqrt(x[t]!);
  },
});
