import { params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** Exponential; NaN where x is or the result is too large. */
export const exp = defineOperator({
  summary: 'e to the power of x.',
  version: 1,
  params: params({}),
  series: ['x'],
  axis: 'cell',
  kernel([x], _, out) {
    for (let t = 0; t < out.length; t++) out[t] = Math.exp(x[t]!);
  },
});
