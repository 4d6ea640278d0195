import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Close above its moving average in per cent of it; NaN until the window has passed.
 * 100 (close − MA(close, n))/MA(close, n) for three windows n. JoinQuant after TongDaXin.
 */
export const bias = defineFactor({
  summary: 'Distance of the close from its moving averages, per cent.',
  version: 1,
  source: 'JoinQuant after TongDaXin',
  params: params({
    short: sessions(6, 'Sessions in the short mean.'),
    middle: sessions(12, 'Sessions in the middle mean.'),
    long: sessions(24, 'Sessions in the long mean.'),
  }),
  formula: ({ short, middle, long }) => {
    const bias = (window: number) => `100 * (close / mean(close, ${window}) - 1)`;
    return { short: bias(short), middle: bias(middle), long: bias(long) };
  },
});
