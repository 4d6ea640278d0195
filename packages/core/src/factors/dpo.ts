import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Close less its moving average of half a window ago; NaN until both have passed.
 * dpo = close − MA(close, window) of floor(window/2) + 1 sessions ago; ma = MA(dpo, signal). JoinQuant after TongDaXin.
 */
export const dpo = defineFactor({
  summary: 'Detrended price: close against the mean around half a window ago.',
  version: 1,
  source: 'JoinQuant after TongDaXin',
  params: params({ window: sessions(20, 'Sessions in the window.'), signal: sessions(6, 'Sessions in the mean of the main line.') }),
  formula: ({ window, signal }) => {
    const dpo = `close - delay(mean(close, ${window}), ${Math.floor(window / 2) + 1})`;
    return { dpo, ma: `mean(${dpo}, ${signal})` };
  },
});
