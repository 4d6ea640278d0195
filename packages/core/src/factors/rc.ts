import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Close as a multiple of that of a window ago, and its smoothed value of yesterday; NaN until the window has passed.
 * rc = close/closeₙ with n = window; arc = SMA(rc₁, window, 1). Wenhua.
 */
export const rc = defineFactor({
  summary: "Rate of change: close over the close of a window ago, and yesterday's smoothed.",
  version: 1,
  source: 'Wenhua',
  params: params({ window: sessions(50, 'Sessions in the window.') }),
  formula: ({ window }) => ({ rc: `close / delay(close, ${window})`, arc: `sma(delay(close / delay(close, ${window}), 1), ${window}, 1)` }),
});
