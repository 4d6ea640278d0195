import { params } from '../schema/index.js';
import { defineAdjustment } from './Adjustment.js';
import { asGiven } from './asGiven.js';

/** Changes nothing. */
export const split = defineAdjustment({
  summary: "The source's prices are adjusted for splits, as it gives them.",
  version: 1,
  params: params({}),
  claim: 'split',
  reads: () => [],
  apply: asGiven,
});
