import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Smoothed gap of two means of the smoothed change of the close; NaN until the long one has passed.
 * a = SMA(close − close₁, window, 1) of yesterday; dif = MA(a, short) − MA(a, long); micd = SMA(dif, 10, 1). Wenhua.
 */
export const micd = defineFactor({
  summary: 'Convergence and divergence of smoothed momentum.',
  version: 2,
  source: 'Wenhua',
  params: params({
    window: sessions(3, 'Sessions of the smoothing of changes.'),
    short: sessions(10, 'Sessions in the short mean.'),
    long: sessions(20, 'Sessions in the long mean.'),
  }),
  formula: ({ window, short, long }) => {
    const before = `delay(sma(delta(close, 1), ${window}, 1), 1)`;
    const dif = `mean(${before}, ${short}) - mean(${before}, ${long})`;
    return { micd: `sma(${dif}, 10, 1)`, dif };
  },
});
