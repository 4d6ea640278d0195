import { integer, params } from '../schema/index.js';
import { defineGapPolicy } from './GapPolicy.js';

/** An asset leaves the universe while one of its last `window` sessions is without trade; later gaps decide nothing. */
export const drop = defineGapPolicy({
  summary: 'An asset is out of the universe while a recent session is missing.',
  version: 1,
  params: params({ window: integer({ minimum: 1, default: 20, description: 'Sessions up to a decision that must all have a bar.' }) }),
  carried: () => 0,
  whole: ({ window }) => window,
});
