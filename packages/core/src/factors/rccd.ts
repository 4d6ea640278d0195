import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Smoothed gap of two means of the smoothed rate of change; NaN until the long one has passed.
 * a = rc.arc(window) of yesterday; dif = MA(a, short) − MA(a, long); rccd = SMA(dif, window, 1). Wenhua.
 */
export const rccd = defineFactor({
  summary: 'Convergence and divergence of the smoothed rate of change.',
  version: 1,
  source: 'Wenhua',
  params: params({
    window: sessions(59, 'Sessions of the rate of change and of the smoothing.'),
    short: sessions(21, 'Sessions in the short mean.'),
    long: sessions(28, 'Sessions in the long mean.'),
  }),
  formula: ({ window, short, long }) => {
    const before = `delay(rc.arc(${window}), 1)`;
    const dif = `mean(${before}, ${short}) - mean(${before}, ${long})`;
    return { rccd: `sma(${dif}, ${window}, 1)`, dif };
  },
});
