import { params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** First value of the series, from there on; NaN before it. */
export const first = defineOperator({
  summary: 'First value of the series.',
  version: 1,
  params: params({}),
  series: ['x'],
  axis: 'time',
  memory: 'lasting',
  kernel([x], _, out) {
    const at = x.findIndex((v) => Number.isFinite(v));
    out.fill(NaN);
    if (at >= 0) out.fill(x[at]!, at);
  },
});
