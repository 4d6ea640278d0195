import { standardDistance } from '../kernel/index.js';
import { params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** Distance of x from the mean of the session's assets in their sample standard deviations (ddof 1), 0 where they do not differ; NaN where x is. */
export const zscore = defineOperator({
  summary: '(x − mean) / standard deviation (ddof 1) of the session’s assets, 0 where they do not differ.',
  version: 1,
  params: params({}),
  series: ['x'],
  axis: 'section',
  kernel([x], _, out) {
    standardDistance(x, out);
  },
});
