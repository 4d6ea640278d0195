import { defineStatementFactor } from './defineStatementFactor.js';
import { yearlyGrowth } from './yearlyGrowth.js';

/** Growth of the operating cash flow of twelve months over that of a year before, as both are known now; NaN where the earlier one is not above zero. */
export const operatingCashFlowGrowth = defineStatementFactor({
  summary: 'Growth of the operating cash flow of twelve months on the year.',
  version: 1,
  source: 'JoinQuant net_operate_cashflow_growth_rate, 10jqka net_cashflow_from_opt_act_growth_ratio',
  formula: yearlyGrowth('operating_cash_flow_ttm'),
});
