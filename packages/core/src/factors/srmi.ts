import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Smoothed change of the close over the window as a share of the larger of its ends; NaN until it has passed.
 * change = (close − closeₙ)/max(close, closeₙ) with n = window; srmi = SMA(change, window, 1). Wenhua.
 */
export const srmi = defineFactor({
  summary: 'Smoothed momentum as a share of the larger of the two closes.',
  version: 1,
  source: 'Wenhua',
  params: params({ window: sessions(9, 'Sessions in the window.') }),
  formula: ({ window }) => {
    const change = `delta(close, ${window}) / greater(close, delay(close, ${window}))`;
    return { srmi: `sma(${change}, ${window}, 1)`, change };
  },
});
