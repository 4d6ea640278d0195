import { params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** x, or y where x is not finite; NaN where both are. */
export const fill = defineOperator({
  summary: 'x where it is known, else y.',
  version: 1,
  params: params({}),
  series: ['x', 'y'],
  axis: 'cell',
  kernel([x, y], _, out) {
    for (let t = 0; t < out.length; t++) out[t] = Number.isFinite(x[t]) ? x[t]! : y[t]!;
  },
});
