import { defineStatementFactor } from './defineStatementFactor.js';

/** Selling expense of twelve months as a share of revenue; NaN where revenue is not above zero. */
export const sellingExpenseRatio = defineStatementFactor({
  summary: 'Selling expense over revenue.',
  version: 1,
  source: 'JoinQuant sale_expense_to_operating_revenue, 10jqka sale_cost_div_income',
  formula: 'selling_expense_ttm / positive(revenue_ttm)',
});
