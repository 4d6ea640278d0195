import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Sum of volume times the share of the body in the range, in ten thousands; 0 for a session without range, NaN until the window has passed.
 * wvad = Σ volume (close − open)/(high − low)/10000; ma = MA(wvad, signal). Wenhua does not sum. JoinQuant after TongDaXin.
 */
export const wvad = defineFactor({
  summary: "Williams' variable accumulation and distribution: volume weighted by the body in the range, summed.",
  version: 2,
  source: 'JoinQuant after TongDaXin',
  params: params({ window: sessions(24, 'Sessions in the window.'), signal: sessions(6, 'Sessions in the mean of the main line.') }),
  formula: ({ window, signal }) => {
    const wvad = `sum(if(high > low, (close - open) / (high - low) * volume, 0), ${window}) / 10000`;
    return { wvad, ma: `mean(${wvad}, ${signal})` };
  },
});
