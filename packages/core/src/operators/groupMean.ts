import { byGroup, countFinite, orderFreeSum } from '../kernel/index.js';
import { params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** Mean of x over the session's assets of the same group; NaN where the group's code is or no asset of it has a value. */
export const groupMean = defineOperator({
  summary: 'Mean of x over the session’s assets of the same group.',
  version: 1,
  params: params({}),
  series: ['x', 'group'],
  axis: 'section',
  kernel([x, group], _, out) {
    byGroup(x, group, out, (values, result) => result.fill(orderFreeSum(values) / countFinite(values)));
  },
});
