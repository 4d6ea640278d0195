import { params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** 1 where neither is 0, else 0; NaN where either is. */
export const and = defineOperator({
  summary: '1 where neither a nor b is 0, else 0.',
  version: 1,
  params: params({}),
  series: ['a', 'b'],
  axis: 'cell',
  symbol: { text: '&', precedence: 2 },
  kernel([a, b], _, out) {
    for (let t = 0; t < out.length; t++) out[t] = Number.isNaN(a[t]! + b[t]!) ? NaN : a[t] !== 0 && b[t] !== 0 ? 1 : 0;
  },
});
