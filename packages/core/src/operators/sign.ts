import { params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** −1, 0 or 1 as x is below, at or above zero; NaN where x is. */
export const sign = defineOperator({
  summary: '−1, 0 or 1 as x is below, at or above zero.',
  version: 1,
  params: params({}),
  series: ['x'],
  axis: 'cell',
  kernel([x], _, out) {
    for (let t = 0; t < out.length; t++) out[t] = Math.sign(x[t]!);
  },
});
