import { defineStatementFactor } from './defineStatementFactor.js';

/** Natural logarithm of total assets; NaN where they are not above zero. */
export const logTotalAssets = defineStatementFactor({
  summary: 'Logarithm of total assets.',
  version: 1,
  source: 'Frank and Goyal (2003)',
  formula: 'log(total_assets)',
});
