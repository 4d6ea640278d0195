import { params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** Sum of two values; NaN where either is. */
export const add = defineOperator({
  summary: 'Sum of two values.',
  version: 1,
  params: params({}),
  series: ['a', 'b'],
  axis: 'cell',
  symbol: { text: '+', precedence: 4 },
  kernel([a, b], _, out) {
    for (let t = 0; t < out.length; t++) out[t] = a[t]! + b[t]!;
  },
});
