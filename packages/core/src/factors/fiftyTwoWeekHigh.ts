import { integer, params } from '../schema/index.js';
import { defineFactor } from './Factor.js';

/** Close over the highest high of the last `window` sessions, a year of a daily panel; at most 1, NaN until they have passed. */
export const fiftyTwoWeekHigh = defineFactor({
  summary: 'Close against its high of a year.',
  version: 1,
  params: params({ window: integer({ minimum: 1, default: 252, description: 'Sessions looked back on, the current one included.' }) }),
  source: 'George and Hwang (2004)',
  formula: ({ window }) => `close / max(high, ${window})`,
});
