import { defineStatementFactor } from './defineStatementFactor.js';

/** Operating profit of twelve months as a share of revenue; NaN where revenue is not above zero. */
export const operatingMargin = defineStatementFactor({
  summary: 'Operating profit over revenue.',
  version: 1,
  source: 'JoinQuant operating_profit_ratio, 10jqka opt_profit_div_income',
  formula: 'operating_profit_ttm / positive(revenue_ttm)',
});
