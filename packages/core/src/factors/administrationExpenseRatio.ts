import { defineStatementFactor } from './defineStatementFactor.js';

/** Administration expense of twelve months as a share of revenue; NaN where revenue is not above zero. */
export const administrationExpenseRatio = defineStatementFactor({
  summary: 'Administration expense over revenue.',
  version: 1,
  source: 'JoinQuant admin_expense_rate, 10jqka administration_cost_div_income',
  formula: 'administration_expense_ttm / positive(revenue_ttm)',
});
