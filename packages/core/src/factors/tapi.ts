import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Traded amount per point of the index, and its mean; NaN until the window of the mean has passed there.
 * tapi = amount/index; ma = MA(tapi, signal). JoinQuant after TongDaXin.
 */
export const tapi = defineFactor({
  summary: 'Trading amount per point of the index.',
  version: 1,
  source: 'JoinQuant after TongDaXin',
  params: params({ signal: sessions(6, 'Sessions in the mean of the main line.') }),
  formula: ({ signal }) => ({ tapi: 'amount / index', ma: `mean(amount / index, ${signal})` }),
});
