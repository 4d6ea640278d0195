import { integer, params } from '../schema/index.js';
import { defineFactor } from './Factor.js';

/** Fall of the close over the last `window` sessions, so that recent losers rank high; NaN until they have passed. Jegadeesh (1990). */
export const reversal = defineFactor({
  summary: 'Recent return with its sign turned.',
  version: 1,
  source: 'Jegadeesh (1990)',
  params: params({ window: integer({ minimum: 1, default: 21, description: 'Sessions over which the return is measured.' }) }),
  lookback: ({ window }) => window,
  formula: ({ window }) => `1 - close / delay(close, ${window})`,
});
