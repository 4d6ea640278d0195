import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Smoothed change of the close over the window; NaN until it has passed.
 * change = close − closeₙ with n = window; mi = SMA(change, window, 1). Wenhua.
 */
export const mi = defineFactor({
  summary: 'Smoothed momentum of the close.',
  version: 1,
  source: 'Wenhua',
  params: params({ window: sessions(12, 'Sessions in the window.') }),
  formula: ({ window }) => ({ mi: `sma(delta(close, ${window}), ${window}, 1)`, change: `delta(close, ${window})` }),
});
