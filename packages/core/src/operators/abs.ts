import { params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** Distance from zero; NaN where x is. */
export const abs = defineOperator({
  summary: 'Distance from zero.',
  version: 1,
  params: params({}),
  series: ['x'],
  axis: 'cell',
  kernel([x], _, out) {
    for (let t = 0; t < out.length; t++) out[t] = Math.abs(x[t]!);
  },
});
