import { integer, params } from '../schema/index.js';
import { defineFactor } from './Factor.js';

/** Largest return of one session among the last `window`; NaN until they have passed. */
export const maximumDailyReturn = defineFactor({
  summary: 'Largest recent return of one session.',
  version: 1,
  params: params({ window: integer({ minimum: 1, default: 21, description: 'Returns in the window.' }) }),
  source: 'Bali, Cakici and Whitelaw (2011)',
  formula: ({ window }) => `max(close / delay(close, 1) - 1, ${window})`,
});
