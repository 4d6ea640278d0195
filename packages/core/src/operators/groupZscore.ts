import { byGroup, standardDistance } from '../kernel/index.js';
import { params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** Distance of x from the mean of the session's assets of its group in their sample standard deviations (ddof 1), 0 where they do not differ; NaN where x or the group's code is. */
export const groupZscore = defineOperator({
  summary: '(x − mean) / standard deviation (ddof 1) of the session’s assets of the same group, 0 where they do not differ.',
  version: 1,
  params: params({}),
  series: ['x', 'group'],
  axis: 'section',
  kernel([x, group], _, out) {
    byGroup(x, group, out, standardDistance);
  },
});
