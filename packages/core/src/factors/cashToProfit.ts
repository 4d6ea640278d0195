import { defineStatementFactor } from './defineStatementFactor.js';

/** Operating cash flow of twelve months as a multiple of net profit; NaN in a year without profit, where a multiple has no meaning. */
export const cashToProfit = defineStatementFactor({
  summary: 'Operating cash flow over net profit.',
  version: 1,
  source: 'Penman, Financial Statement Analysis',
  formula: 'operating_cash_flow_ttm / positive(net_profit_ttm)',
});
