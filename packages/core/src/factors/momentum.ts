import { integer, params } from '../schema/index.js';
import { defineFactor } from './Factor.js';

/**
 * Growth of the close over `window` sessions that ended `skip` sessions ago; NaN until both have passed.
 * Jegadeesh and Titman (1993); a year without its last month is 252 and 21 sessions of a daily panel.
 */
export const momentum = defineFactor({
  summary: 'Past return, leaving out the most recent sessions.',
  version: 1,
  source: 'Jegadeesh and Titman (1993)',
  params: params({
    window: integer({ minimum: 1, default: 252, description: 'Sessions over which the return is measured.' }),
    skip: integer({ minimum: 0, default: 21, description: 'Most recent sessions left out.' }),
  }),
  lookback: ({ window, skip }) => window + skip,
  formula: ({ window, skip }) => `delay(close, ${skip}) / delay(close, ${skip + window}) - 1`,
});
