import { demean as demeaned } from '../kernel/index.js';
import { params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** x less the mean of the session's assets; NaN where x is. */
export const demean = defineOperator({
  summary: 'x less the mean of the session’s assets.',
  version: 1,
  params: params({}),
  series: ['x'],
  axis: 'section',
  kernel([x], _, out) {
    demeaned(x, out);
  },
});
