import { params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** a where the condition is not 0, b where it is; NaN where the condition is or what it chooses. */
export const ifElse = defineOperator({
  summary: 'a where condition is not 0, b where it is 0.',
  version: 1,
  params: params({}),
  series: ['condition', 'a', 'b'],
  axis: 'cell',
  kernel([condition, a, b], _, out) {
    for (let t = 0; t < out.length; t++) out[t] = condition[t] === 0 ? b[t]! : Number.isNaN(condition[t]) ? NaN : a[t]!;
  },
});
