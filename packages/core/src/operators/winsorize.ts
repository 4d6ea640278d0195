import { countFinite, orderFreeSum } from '../kernel/index.js';
import { number, params } from '../schema/index.js';
import { defineOperator } from './Operator.js';

/** x, but no further than `k` sample standard deviations (ddof 1) from the mean of the session's assets; NaN where x is. */
export const winsorize = defineOperator({
  summary: 'x moved onto mean ± k standard deviations (ddof 1) of the session’s assets where it is beyond them.',
  version: 1,
  params: params({
    k: number({ exclusiveMinimum: 0, default: 3, description: 'Standard deviations on either side of the mean.' }),
  }),
  series: ['x'],
  axis: 'section',
  kernel([x], { k }, out) {
    const mean = orderFreeSum(x) / countFinite(x);
    const deviation = Math.sqrt(orderFreeSum(x.map((v) => (v - mean) ** 2)) / (countFinite(x) - 1)) || 0;
    for (let i = 0; i < out.length; i++)
      out[i] = Number.isFinite(x[i]) ? Math.min(mean + k * deviation, Math.max(mean - k * deviation, x[i]!)) : NaN;
  },
});
