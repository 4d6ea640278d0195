import { integer, params } from '../schema/index.js';
import { defineFactor } from './Factor.js';

/** How far the close stands above the mean of the last `window` closes, as a fraction of it; NaN until they have passed. Known as the bias indicator. */
export const movingAverageGap = defineFactor({
  summary: 'Distance of the close from its moving average.',
  version: 1,
  source: 'Brock, Lakonishok and LeBaron (1992)',
  params: params({ window: integer({ minimum: 1, default: 20, description: 'Sessions in the moving average.' }) }),
  lookback: ({ window }) => window - 1,
  formula: ({ window }) => `close / mean(close, ${window}) - 1`,
});
