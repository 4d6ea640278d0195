import { defineStatementFactor } from './defineStatementFactor.js';
import { yearlyGrowth } from './yearlyGrowth.js';

/** Growth of the revenue of twelve months over that of a year before, as both are known now; NaN where the earlier one is not above zero. */
export const revenueGrowth = defineStatementFactor({
  summary: 'Growth of the revenue of twelve months on the year.',
  version: 1,
  source: 'JoinQuant operating_revenue_growth_rate, 10jqka overall_income_growth_ratio',
  formula: yearlyGrowth('revenue_ttm'),
});
