import { adaptiveMean } from '../kernel/index.js';
import { integer, params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** Kaufman's adaptive moving average, between exponential means of 2 and 30 sessions; NaN until the window has passed and while it has a gap. Kaufman 1995. */
export const kama = defineOperator({
  summary: 'Moving average that is faster the straighter x went over the window.',
  version: 1,
  params: params({ window: integer({ minimum: 1, description: 'Changes by which the pace is judged.' }) }),
  series: ['x'],
  axis: 'time',
  memory: 'fading',
  lookback: ({ window }) => window,
  kernel: ([x], { window }, out) => {
    adaptiveMean(x, window, out);
  },
});
