import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Exponential moving average of the close, begun with its first value.
 * EMA(close, n) for two windows n: y = (2 close + (n − 1) y₁)/(n + 1). TongDaXin.
 */
export const expma = defineFactor({
  summary: 'Exponential moving averages of the close.',
  version: 1,
  source: 'TongDaXin',
  params: params({ short: sessions(12, 'Sessions in the short mean.'), long: sessions(50, 'Sessions in the long mean.') }),
  formula: ({ short, long }) => ({ short: `ema(close, ${short})`, long: `ema(close, ${long})` }),
});
