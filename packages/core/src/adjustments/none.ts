import { params } from '../schema/index.js';
import { defineAdjustment } from './Adjustment.js';
import { asGiven } from './asGiven.js';

/** Changes nothing. */
export const none = defineAdjustment({
  summary: 'Prices as they were traded; splits and dividends show as jumps.',
  version: 1,
  params: params({}),
  claim: 'none',
  reads: () => [],
  apply: asGiven,
});
