import { params } from '../schema/index.js';
import { defineGapPolicy } from './GapPolicy.js';

/** Prices are missing where nothing was traded. */
export const mask = defineGapPolicy({
  summary: 'A session without trade has no price.',
  version: 1,
  params: params({}),
  carried: () => 0,
  whole: () => 0,
});
