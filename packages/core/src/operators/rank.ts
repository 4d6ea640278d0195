import { averageRank } from '../kernel/index.js';
import { params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** Rank of x among the session's assets, from 1/n to 1, ties sharing their average rank; NaN where x is. */
export const rank = defineOperator({
  summary: "Rank of x among the session's assets, from 1/n to 1, ties sharing their average rank.",
  version: 1,
  params: params({}),
  series: ['x'],
  axis: 'section',
  kernel([x], _, out) {
    averageRank(x, out);
  },
});
