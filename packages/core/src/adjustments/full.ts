import { params } from '../schema/index.js';
import { defineAdjustment } from './Adjustment.js';
import { asGiven } from './asGiven.js';

/** Changes nothing. */
export const full = defineAdjustment({
  summary: "The source's prices are adjusted for splits and dividends, as it gives them.",
  version: 1,
  params: params({}),
  claim: 'full',
  reads: () => [],
  apply: asGiven,
});
