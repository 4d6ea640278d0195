import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';
import { stochastic } from './stochastic.js';

/**
 * Lines k and d of a stochastic oscillator that was smoothed before; NaN until the window has passed.
 * rsv as in kd; fast = SMA(rsv, smoothing, 1); k = SMA(fast, smoothK, 1); d = SMA(k, smoothD, 1). Wenhua.
 */
export const slowkd = defineFactor({
  summary: 'Slow stochastic oscillator: place of the close between low and high, smoothed once more.',
  version: 1,
  source: 'Wenhua',
  params: params({
    window: sessions(9, 'Sessions in the window.'),
    smoothing: sessions(3, 'Sessions of the smoothing before.'),
    smoothK: sessions(3, 'Sessions of the first smoothing.'),
    smoothD: sessions(3, 'Sessions of the second smoothing.'),
  }),
  formula: ({ window, smoothing, smoothK, smoothD }) => {
    const k = `sma(sma(${stochastic(window)}, ${smoothing}, 1), ${smoothK}, 1)`;
    return { k, d: `sma(${k}, ${smoothD}, 1)` };
  },
});
