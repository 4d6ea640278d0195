import { orderFreeSum } from '../kernel/index.js';
import { number, params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** x made so that the sizes of the session's assets add up to `total`; NaN where x is or all are 0. */
export const scale = defineOperator({
  summary: 'x · total / Σ|x| over the session’s assets.',
  version: 1,
  params: params({
    total: number({ exclusiveMinimum: 0, default: 1, description: 'What the sizes add up to.' }),
  }),
  series: ['x'],
  axis: 'section',
  kernel([x], { total }, out) {
    const size = orderFreeSum(x.map(Math.abs));
    for (let i = 0; i < out.length; i++) out[i] = size > 0 ? (x[i]! * total) / size : NaN;
  },
});
