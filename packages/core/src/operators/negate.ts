import { params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** x with its sign turned; NaN where x is. */
export const negate = defineOperator({
  summary: 'x with its sign turned.',
  version: 1,
  params: params({}),
  series: ['x'],
  axis: 'cell',
  symbol: { text: '-', precedence: 6 },
  kernel([x], _, out) {
    for (let t = 0; t < out.length; t++) out[t] = -x[t]!;
  },
});
