import { integer, params } from '../schema/index.js';
import { defineGapPolicy } from './GapPolicy.js';

/** The last close stands in for open, high, low and close of at most `max` sessions without trade, which stay marked as such. */
export const carry = defineGapPolicy({
  summary: 'The last close stands in for the prices of a few sessions without trade.',
  version: 1,
  params: params({ max: integer({ minimum: 1, default: 5, description: 'Sessions in a row that are filled at most.' }) }),
  carried: ({ max }) => max,
  whole: () => 0,
});
