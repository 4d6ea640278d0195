import { params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** a to the power of b; NaN where either is or there is no real value. */
export const power = defineOperator({
  summary: 'a to the power of b; missing where there is no real value, as of a negative a and a broken b.',
  version: 1,
  params: params({}),
  series: ['a', 'b'],
  axis: 'cell',
  kernel([a, b], _, out) {
    for (let t = 0; t < out.length; t++) out[t] = a[t]! ** b[t]!;
  },
});
