import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Smoothed change of the distance of the close from its mean; NaN until both windows have passed.
 * b = close/MA(close, window) − 1; dbcd = SMA(b − bₙ, smoothing, 1) with n = span; ma = MA(dbcd, signal). Wenhua.
 */
export const dbcd = defineFactor({
  summary: 'Convergence and divergence of the distance from the mean.',
  version: 1,
  source: 'Wenhua',
  params: params({
    window: sessions(5, 'Sessions in the mean of the close.'),
    span: sessions(16, 'Sessions over which the change is measured.'),
    smoothing: sessions(76, 'Sessions of the smoothing.'),
    signal: sessions(5, 'Sessions in the mean of the main line.'),
  }),
  formula: ({ window, span, smoothing, signal }) => {
    const dbcd = `sma(delta(close / mean(close, ${window}) - 1, ${span}), ${smoothing}, 1)`;
    return { dbcd, ma: `mean(${dbcd}, ${signal})` };
  },
});
