import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Traded amount in ten thousands of the currency; its means are NaN until their windows have passed.
 * amo = amount/10000; short and long = MA of it. JoinQuant after TongDaXin.
 */
export const amo = defineFactor({
  summary: 'Traded amount in ten thousands, and its means.',
  version: 1,
  source: 'JoinQuant after TongDaXin',
  params: params({ short: sessions(5, 'Sessions in the short mean.'), long: sessions(10, 'Sessions in the long mean.') }),
  formula: ({ short, long }) => ({ amo: 'amount / 10000', short: `mean(amount / 10000, ${short})`, long: `mean(amount / 10000, ${long})` }),
});
