import { defineStatementFactor } from './defineStatementFactor.js';

/** Growth of revenue less cost of goods of twelve months over that of a year before, as both are known now; NaN where the earlier one is not above zero. */
export const grossProfitGrowth = defineStatementFactor({
  summary: 'Growth of the gross profit of twelve months on the year.',
  version: 1,
  source: 'JoinQuant growth family, on gross profit',
  formula: '(revenue_ttm - cost_of_goods_ttm) / positive(revenue_ttm_prior - cost_of_goods_ttm_prior) - 1',
});
