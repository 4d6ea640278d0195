import { integer, number, optional, params } from '../schema/index.js';
import { defineOperator } from './Operator.js';
import { windowOrder } from './windowOrder.js';

/** Quantile of the last values at a share from 0 to 1, on the line between the two nearest; NaN where fewer than `least` of them are known, which are all where it is left out. */
export const quantile = defineOperator({
  summary: 'Quantile of the last values at a share, at place share · (n − 1) of the sorted values, on the line between neighbours.',
  version: 1,
  params: params({
    window: integer({ minimum: 1, description: 'Sessions in the window, the current one included.' }),
    share: number({ minimum: 0, maximum: 1, description: 'Share of the values below the quantile.' }),
    least: optional(integer({ minimum: 1, description: 'Known values that suffice; all of the window where left out.' })),
  }),
  series: ['x'],
  axis: 'time',
  lookback: ({ window, least = window }) => Math.min(window, least) - 1,
  kernel: (series, { share, ...p }, out) => windowOrder(series, p, [{ read: 'quantile', share, out }]),
  shared: { kernel: windowOrder, reading: ({ share }, out) => ({ read: 'quantile', share, out }) },
});
