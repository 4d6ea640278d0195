import { params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** Largest whole number that is not above x; NaN where x is. */
export const floor = defineOperator({
  summary: 'Largest whole number that is not above x.',
  version: 1,
  params: params({}),
  series: ['x'],
  axis: 'cell',
  kernel([x], _, out) {
    for (let t = 0; t < out.length; t++) out[t] = Math.floor(x[t]!);
  },
});
