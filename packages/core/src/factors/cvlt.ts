import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Growth of the exponential mean of high less low over the window, in per cent; NaN until it has passed.
 * e = EMA(high − low, window); 100 (e − eₙ)/eₙ with n = window. Chaikin.
 */
export const cvlt = defineFactor({
  summary: "Chaikin's volatility: growth of the smoothed range of a bar, per cent.",
  version: 1,
  source: 'Chaikin',
  params: params({ window: sessions(10, 'Sessions in the window.') }),
  formula: ({ window }) => `100 * (ema(high - low, ${window}) / delay(ema(high - low, ${window}), ${window}) - 1)`,
});
