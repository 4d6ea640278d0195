import { params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** 1 where a is at or above b, else 0; NaN where either is. */
export const atLeast = defineOperator({
  summary: '1 where a is at or above b, else 0.',
  version: 1,
  params: params({}),
  series: ['a', 'b'],
  axis: 'cell',
  symbol: { text: '>=', precedence: 1 },
  kernel([a, b], _, out) {
    for (let t = 0; t < out.length; t++) out[t] = a[t]! >= b[t]! ? 1 : a[t]! < b[t]! ? 0 : NaN;
  },
});
