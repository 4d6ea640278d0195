import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * How far highs stood above yesterday's middle for each hundred that lows stood below it; NaN until the window has passed and where none stood below.
 * mid = (high₁ + low₁)/2; cr = 100 Σ max(0, high − mid)/Σ max(0, mid − low); ma1 … ma4 = MA(cr, m) of floor(m/2.5) + 1 sessions ago.
 * JoinQuant after TongDaXin.
 */
export const cr = defineFactor({
  summary: "Energy: highs above yesterday's middle against lows below it.",
  version: 1,
  source: 'JoinQuant after TongDaXin',
  params: params({
    window: sessions(26, 'Sessions in the window.'),
    first: sessions(10, 'Sessions in the first mean.'),
    second: sessions(20, 'Sessions in the second mean.'),
    third: sessions(40, 'Sessions in the third mean.'),
    fourth: sessions(62, 'Sessions in the fourth mean.'),
  }),
  formula: ({ window, first, second, third, fourth }) => {
    const middle = 'delay((high + low) / 2, 1)';
    const cr = `100 * sum(greater(high - ${middle}, 0), ${window}) / sum(greater(${middle} - low, 0), ${window})`;
    const mean = (m: number) => `delay(mean(${cr}, ${m}), ${Math.floor(m / 2.5) + 1})`;
    return { cr, ma1: mean(first), ma2: mean(second), ma3: mean(third), ma4: mean(fourth) };
  },
});
