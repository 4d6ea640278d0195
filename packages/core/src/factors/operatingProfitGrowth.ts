import { defineStatementFactor } from './defineStatementFactor.js';
import { yearlyGrowth } from './yearlyGrowth.js';

/** Growth of the operating profit of twelve months over that of a year before, as both are known now; NaN where the earlier one is not above zero. */
export const operatingProfitGrowth = defineStatementFactor({
  summary: 'Growth of the operating profit of twelve months on the year.',
  version: 1,
  source: 'JoinQuant growth family, 10jqka opt_profit_grow_ratio',
  formula: yearlyGrowth('operating_profit_ttm'),
});
