import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Change of the close over the window; NaN until it has passed.
 * mtm = close − closeₙ with n = window; ma = MA(mtm, signal). TongDaXin.
 */
export const mtm = defineFactor({
  summary: 'Momentum: change of the close over some sessions.',
  version: 1,
  source: 'TongDaXin',
  params: params({
    window: sessions(12, 'Sessions over which the change is measured.'),
    signal: sessions(6, 'Sessions in the mean of the main line.'),
  }),
  formula: ({ window, signal }) => ({ mtm: `delta(close, ${window})`, ma: `mean(delta(close, ${window}), ${signal})` }),
});
