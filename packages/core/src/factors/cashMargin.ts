import { defineStatementFactor } from './defineStatementFactor.js';

/** Operating cash flow of twelve months as a share of revenue; NaN where revenue is not above zero. */
export const cashMargin = defineStatementFactor({
  summary: 'Operating cash flow over revenue.',
  version: 1,
  source: 'JoinQuant cash_rate_of_sales',
  formula: 'operating_cash_flow_ttm / positive(revenue_ttm)',
});
