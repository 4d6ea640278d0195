import { choice, params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';
import { trueRange } from './trueRange.js';

/**
 * Mean of the true range; NaN until the window has passed.
 * atr = MA(range, window) with range = max(high, close₁) − min(low, close₁). Wilder smooths by 1/window, as TA-Lib does.
 * Wilder 1978, with the simple mean of the Chinese platforms.
 */
export const atr = defineFactor({
  summary: 'Average true range: how far the price moves in a session, gaps included.',
  version: 1,
  source: 'Wilder 1978, with the simple mean of the Chinese platforms',
  params: params({
    window: sessions(14, 'Sessions in the window.'),
    smoothing: choice(['simple', 'wilder'], { default: 'simple', description: "Plain sums and means, or Wilder's smoothing by 1/n." }),
  }),
  formula: ({ window, smoothing }) => ({
    atr: smoothing === 'wilder' ? `wilder(${trueRange}, ${window})` : `mean(${trueRange}, ${window})`,
    range: trueRange,
  }),
});
