import { defineStatementFactor } from './defineStatementFactor.js';

/** Net profit of twelve months as a share of revenue; NaN where revenue is not above zero. */
export const netMargin = defineStatementFactor({
  summary: 'Net profit over revenue.',
  version: 1,
  source: 'JoinQuant net_profit_ratio, 10jqka net_profit_div_income',
  formula: 'net_profit_ttm / positive(revenue_ttm)',
});
