import { since as sinceOf } from '../kernel/index.js';
import { params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** Sessions since the condition last held, 0 where it does; NaN before it first did. */
export const since = defineOperator({
  summary: 'Sessions since condition last was not 0, which is 0 where it is.',
  version: 1,
  params: params({}),
  series: ['condition'],
  axis: 'time',
  memory: 'lasting',
  kernel([condition], _, out) {
    sinceOf(condition, out);
  },
});
