import { params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** Natural logarithm; NaN where x is not above zero. */
export const log = defineOperator({
  summary: 'Natural logarithm.',
  version: 1,
  params: params({}),
  series: ['x'],
  axis: 'cell',
  kernel([x], _, out) {
    for (let t = 0; t < out.length; t++) out[t] = x[t]! > 0 ? Math.log(x[t]!) : NaN;
  },
});
