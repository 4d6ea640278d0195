import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';
import { stochastic } from './stochastic.js';

/**
 * Place of the close between the recent low and high, from 0 to 100, smoothed once and twice; NaN until the window has passed.
 * rsv = 100 (close − LLV(low, window))/(HHV(high, window) − LLV(low, window)); k = SMA(rsv, smoothK, 1); d = SMA(k, smoothD, 1).
 * Lane, as JoinQuant and TongDaXin smooth it.
 */
export const kd = defineFactor({
  summary: 'Stochastic oscillator: place of the close between the recent low and high, smoothed.',
  version: 1,
  source: 'Lane, as JoinQuant and TongDaXin smooth it',
  params: params({
    window: sessions(9, 'Sessions in the window.'),
    smoothK: sessions(3, 'Sessions of the first smoothing.'),
    smoothD: sessions(3, 'Sessions of the second smoothing.'),
  }),
  formula: ({ window, smoothK, smoothD }) => {
    const k = `sma(${stochastic(window)}, ${smoothK}, 1)`;
    return { k, d: `sma(${k}, ${smoothD}, 1)` };
  },
});
