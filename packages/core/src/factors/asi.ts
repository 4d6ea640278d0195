import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Sum of the swing index over the window; NaN until the window has passed.
 * asi = Σ si; ma = MA(asi, signal). Wilder 1978, windowed as in MyTT.
 */
export const asi = defineFactor({
  summary: 'Accumulated swing index: swings summed over a window.',
  version: 2,
  source: 'Wilder 1978, windowed as in MyTT',
  params: params({ window: sessions(26, 'Sessions in the window.'), signal: sessions(10, 'Sessions in the mean of the main line.') }),
  formula: ({ window, signal }) => ({ asi: `sum(si, ${window})`, ma: `mean(sum(si, ${window}), ${signal})` }),
});
