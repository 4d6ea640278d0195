import { params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** The smaller of two values; NaN where either is. */
export const less = defineOperator({
  summary: 'The smaller of a and b.',
  version: 1,
  params: params({}),
  series: ['a', 'b'],
  axis: 'cell',
  kernel([a, b], _, out) {
    for (let t = 0; t < out.length; t++) out[t] = Math.min(a[t]!, b[t]!);
  },
});
