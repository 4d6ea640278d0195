import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';
import { stochastic } from './stochastic.js';

/**
 * Distance of the close from the recent high in per cent of the range; NaN until the window has passed and where there is no range.
 * 100 (HHV(high, n) − close)/(HHV(high, n) − LLV(low, n)) for two windows n; TA-Lib turns the sign.
 * Williams 1973, positive as on the Chinese platforms.
 */
export const wr = defineFactor({
  summary: "Williams' range: distance of the close from the recent high, per cent.",
  version: 1,
  source: 'Williams 1973, positive as on the Chinese platforms',
  params: params({ long: sessions(10, 'Sessions in the long window.'), short: sessions(6, 'Sessions in the short window.') }),
  formula: ({ long, short }) => ({ long: `100 - ${stochastic(long)}`, short: `100 - ${stochastic(short)}` }),
});
