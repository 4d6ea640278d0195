import { defineStatementFactor } from './defineStatementFactor.js';

/** Revenue less cost of goods of twelve months as a share of revenue; NaN where revenue is not above zero. */
export const grossMargin = defineStatementFactor({
  summary: 'Gross profit over revenue.',
  version: 1,
  source: 'JoinQuant gross_income_ratio',
  formula: '(revenue_ttm - cost_of_goods_ttm) / positive(revenue_ttm)',
});
