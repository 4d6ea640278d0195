import { params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** x where it is above zero, NaN elsewhere: what a ratio is taken over that has no meaning otherwise. */
export const positive = defineOperator({
  summary: 'x where it is above zero, missing elsewhere.',
  version: 1,
  params: params({}),
  series: ['x'],
  axis: 'cell',
  kernel([x], _, out) {
    for (let t = 0; t < out.length; t++) out[t] = x[t]! > 0 ? x[t]! : NaN;
  },
});
