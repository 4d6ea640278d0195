import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';
import { stochastic } from './stochastic.js';

/**
 * Distance of the close from the recent high in per cent of the range, smoothed once and twice; NaN until the window has passed.
 * rsv = 100 (HHV(high, window) − close)/(HHV(high, window) − LLV(low, window)); lwr1 = SMA(rsv, smooth1, 1); lwr2 = SMA(lwr1, smooth2, 1). Wenhua turns the sign.
 * JoinQuant after TongDaXin.
 */
export const lwr = defineFactor({
  summary: "Smoothed Williams' range: distance of the close from the recent high, smoothed.",
  version: 1,
  source: 'JoinQuant after TongDaXin',
  params: params({
    window: sessions(9, 'Sessions in the window.'),
    smooth1: sessions(3, 'Sessions of the first smoothing.'),
    smooth2: sessions(3, 'Sessions of the second smoothing.'),
  }),
  formula: ({ window, smooth1, smooth2 }) => {
    const lwr1 = `sma(100 - ${stochastic(window)}, ${smooth1}, 1)`;
    return { lwr1, lwr2: `sma(${lwr1}, ${smooth2}, 1)` };
  },
});
