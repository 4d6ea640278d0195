import { defineStatementFactor } from './defineStatementFactor.js';

/** Cash and its equivalents as a multiple of current liabilities; NaN where those are not above zero. */
export const cashRatio = defineStatementFactor({
  summary: 'Cash over current liabilities.',
  version: 1,
  source: 'JoinQuant cash_to_current_liability',
  formula: 'cash / positive(current_liabilities)',
});
