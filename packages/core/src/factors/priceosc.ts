import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Short moving average less the long one as a share of the short one; NaN until the long one has passed.
 * (MA(close, short) − MA(close, long))/MA(close, short), which TongDaXin multiplies by 100. TongDaXin.
 */
export const priceosc = defineFactor({
  summary: 'Gap of two moving averages of the close as a share of the short one.',
  version: 1,
  source: 'TongDaXin',
  params: params({ short: sessions(12, 'Sessions in the short mean.'), long: sessions(26, 'Sessions in the long mean.') }),
  formula: ({ short, long }) => `1 - mean(close, ${long}) / mean(close, ${short})`,
});
