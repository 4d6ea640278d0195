import { defineStatementFactor } from './defineStatementFactor.js';

/** EBIT of twelve months as a multiple of interest expense; negative in a loss, NaN where no interest is paid, where a multiple has no meaning. */
export const interestCover = defineStatementFactor({
  summary: 'EBIT over interest.',
  version: 1,
  source: 'Graham and Dodd (1934)',
  formula: 'ebit_ttm / positive(interest_expense_ttm)',
});
