import { params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** x, or its last known value where it is missing; NaN before the first. */
export const carry = defineOperator({
  summary: 'x, or its last known value where it is missing.',
  version: 1,
  params: params({}),
  series: ['x'],
  axis: 'time',
  memory: 'lasting',
  kernel([x], _, out) {
    let last = NaN;
    for (let t = 0; t < out.length; t++) {
      if (Number.isFinite(x[t])) last = x[t]!;
      out[t] = last;
    }
  },
});
