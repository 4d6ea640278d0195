import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Short exponential mean of the volume less the long one, its own exponential mean, and the gap of the two.
 * dif = EMA(volume, short) − EMA(volume, long); dea = EMA(dif, signal); histogram = dif − dea. JoinQuant after TongDaXin.
 */
export const vmacd = defineFactor({
  summary: 'Convergence and divergence of two exponential moving averages of the volume.',
  version: 1,
  source: 'JoinQuant after TongDaXin',
  params: params({
    short: sessions(12, 'Sessions in the short mean.'),
    long: sessions(26, 'Sessions in the long mean.'),
    signal: sessions(9, 'Sessions in the exponential mean of the difference.'),
  }),
  formula: ({ short, long, signal }) => {
    const dif = `ema(volume, ${short}) - ema(volume, ${long})`;
    return { dif, dea: `ema(${dif}, ${signal})`, histogram: `${dif} - ema(${dif}, ${signal})` };
  },
});
