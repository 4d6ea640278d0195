import { params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** x where the condition is neither 0 nor missing; NaN elsewhere. */
export const where = defineOperator({
  summary: 'x where condition is neither 0 nor missing, missing elsewhere.',
  version: 1,
  params: params({}),
  series: ['condition', 'x'],
  axis: 'cell',
  kernel([condition, x], _, out) {
    for (let t = 0; t < out.length; t++) out[t] = condition[t] === 0 || Number.isNaN(condition[t]) ? NaN : x[t]!;
  },
});
