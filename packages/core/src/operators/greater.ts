import { params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** The greater of two values; NaN where either is. */
export const greater = defineOperator({
  summary: 'The greater of a and b.',
  version: 1,
  params: params({}),
  series: ['a', 'b'],
  axis: 'cell',
  kernel([a, b], _, out) {
    for (let t = 0; t < out.length; t++) out[t] = Math.max(a[t]!, b[t]!);
  },
});
