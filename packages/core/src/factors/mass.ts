import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Sum of the ratio of the once to the twice smoothed range; NaN until the window has passed.
 * e = EMA(high − low, smoothing); mass = Σ e/EMA(e, smoothing) over window; ma = MA(mass, signal). JoinQuant and MyTT take plain means.
 * Dorsey 1992, as Wenhua computes it.
 */
export const mass = defineFactor({
  summary: 'Mass index: widening of the range of a bar, summed.',
  version: 1,
  source: 'Dorsey 1992, as Wenhua computes it',
  params: params({
    smoothing: sessions(9, 'Sessions in the exponential means.'),
    window: sessions(25, 'Sessions in the sum.'),
    signal: sessions(6, 'Sessions in the mean of the main line.'),
  }),
  formula: ({ smoothing, window, signal }) => {
    const smooth = `ema(high - low, ${smoothing})`;
    const mass = `sum(${smooth} / ema(${smooth}, ${smoothing}), ${window})`;
    return { mass, ma: `mean(${mass}, ${signal})` };
  },
});
