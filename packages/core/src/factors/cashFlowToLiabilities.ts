import { defineStatementFactor } from './defineStatementFactor.js';

/** Operating cash flow of twelve months as a share of total liabilities; an outflow gives a negative value, NaN where there are no liabilities. */
export const cashFlowToLiabilities = defineStatementFactor({
  summary: 'Operating cash flow over liabilities.',
  version: 1,
  source: 'Beaver (1966), JoinQuant net_operate_cash_flow_to_total_liability',
  formula: 'operating_cash_flow_ttm / positive(total_liabilities)',
});
