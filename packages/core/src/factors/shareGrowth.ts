import { defineStatementFactor } from './defineStatementFactor.js';

/** Growth of the shares as reported over those of a year before, so that a split counts as an issue; NaN where the earlier number is not known. */
export const shareGrowth = defineStatementFactor({
  summary: 'Growth of the number of shares on the year.',
  version: 1,
  source: 'Pontiff and Woodgate (2008)',
  formula: 'shares / positive(shares_prior) - 1',
});
