import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Short moving average of the close less the long one; NaN until the long one has passed.
 * dif = MA(close, short) − MA(close, long); ma = MA(dif, signal). JoinQuant after TongDaXin.
 */
export const dma = defineFactor({
  summary: 'Difference of two moving averages.',
  version: 1,
  source: 'JoinQuant after TongDaXin',
  params: params({
    short: sessions(10, 'Sessions in the short mean.'),
    long: sessions(50, 'Sessions in the long mean.'),
    signal: sessions(10, 'Sessions in the mean of the main line.'),
  }),
  formula: ({ short, long, signal }) => {
    const dif = `mean(close, ${short}) - mean(close, ${long})`;
    return { dif, ma: `mean(${dif}, ${signal})` };
  },
});
