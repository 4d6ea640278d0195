import { residualOn as residual } from '../kernel/index.js';
import { params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** What the line of least squares of x on `by` over the session's assets leaves of x; NaN where either is. */
export const residualOn = defineOperator({
  summary: 'x less the line of least squares of x on by over the session’s assets, which neutralises x against by.',
  version: 1,
  params: params({}),
  series: ['x', 'by'],
  axis: 'section',
  kernel([x, by], _, out) {
    residual(x, by, out);
  },
});
