import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Mean of four moving averages of the close; NaN until the longest has passed.
 * (MA(close, 3) + MA(close, 6) + MA(close, 12) + MA(close, 24))/4. JoinQuant after TongDaXin.
 */
export const bbi = defineFactor({
  summary: 'Bull and bear index: mean of four moving averages.',
  version: 1,
  source: 'JoinQuant after TongDaXin',
  params: params({
    first: sessions(3, 'Sessions in the first mean.'),
    second: sessions(6, 'Sessions in the second mean.'),
    third: sessions(12, 'Sessions in the third mean.'),
    fourth: sessions(24, 'Sessions in the fourth mean.'),
  }),
  formula: ({ first, second, third, fourth }) =>
    `(mean(close, ${first}) + mean(close, ${second}) + mean(close, ${third}) + mean(close, ${fourth})) / 4`,
});
