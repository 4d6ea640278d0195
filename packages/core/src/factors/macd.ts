import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Short exponential mean of the close less the long one, its own exponential mean, and twice the gap of the two.
 * dif = EMA(close, short) − EMA(close, long); dea = EMA(dif, signal); histogram = 2 (dif − dea), which TA-Lib does not double.
 * Appel, doubled as on the Chinese platforms.
 */
export const macd = defineFactor({
  summary: 'Convergence and divergence of two exponential moving averages.',
  version: 1,
  source: 'Appel, doubled as on the Chinese platforms',
  params: params({
    short: sessions(12, 'Sessions in the short mean.'),
    long: sessions(26, 'Sessions in the long mean.'),
    signal: sessions(9, 'Sessions in the exponential mean of the difference.'),
  }),
  formula: ({ short, long, signal }) => {
    const dif = `ema(close, ${short}) - ema(close, ${long})`;
    return { dif, dea: `ema(${dif}, ${signal})`, histogram: `2 * (${dif} - ema(${dif}, ${signal}))` };
  },
});
