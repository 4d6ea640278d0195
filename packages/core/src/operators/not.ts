import { params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** 1 where x is 0, else 0; NaN where x is. */
export const not = defineOperator({
  summary: '1 where x is 0, else 0.',
  version: 1,
  params: params({}),
  series: ['x'],
  axis: 'cell',
  kernel([x], _, out) {
    for (let t = 0; t < out.length; t++) out[t] = x[t] === 0 ? 1 : Number.isNaN(x[t]) ? NaN : 0;
  },
});
