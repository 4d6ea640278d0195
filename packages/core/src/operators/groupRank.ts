import { averageRank, byGroup } from '../kernel/index.js';
import { params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** Rank of x among the session's assets of its group, from 1/n to 1, ties sharing their average rank; NaN where x or the group's code is. */
export const groupRank = defineOperator({
  summary: 'Rank of x among the session’s assets of the same group, from 1/n to 1, ties sharing their average rank.',
  version: 1,
  params: params({}),
  series: ['x', 'group'],
  axis: 'section',
  kernel([x, group], _, out) {
    byGroup(x, group, out, averageRank);
  },
});
