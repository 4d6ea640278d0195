import { params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** Quotient of two values; NaN where either is or b is zero. */
export const divide = defineOperator({
  summary: 'Quotient of two values.',
  version: 1,
  params: params({}),
  series: ['a', 'b'],
  axis: 'cell',
  symbol: { text: '/', precedence: 5 },
  kernel([a, b], _, out) {
    for (let t = 0; t < out.length; t++) {
      const quotient = a[t]! / b[t]!;
      out[t] = quotient + quotient * 0; // makes an infinity NaN at a third of what asking for zero costs
    }
  },
});
