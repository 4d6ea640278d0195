import { byGroup, demean } from '../kernel/index.js';
import { params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** x less the mean of the session's assets of its group; NaN where x or the group's code is. */
export const groupNeutralize = defineOperator({
  summary: 'x less the mean of the session’s assets of the same group, which neutralises x against group.',
  version: 1,
  params: params({}),
  series: ['x', 'group'],
  axis: 'section',
  kernel([x, group], _, out) {
    byGroup(x, group, out, demean);
  },
});
