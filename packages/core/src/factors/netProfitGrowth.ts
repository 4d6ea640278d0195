import { defineStatementFactor } from './defineStatementFactor.js';
import { yearlyGrowth } from './yearlyGrowth.js';

/** Growth of the net profit of twelve months over that of a year before, as both are known now; NaN where the earlier one is not above zero. */
export const netProfitGrowth = defineStatementFactor({
  summary: 'Growth of the net profit of twelve months on the year.',
  version: 1,
  source: 'JoinQuant net_profit_growth_rate, 10jqka net_profit_growth_ratio',
  formula: yearlyGrowth('net_profit_ttm'),
});
