import { defineStatementFactor } from './defineStatementFactor.js';

/** Operating cash flow of twelve months as a share of market value as traded plus net debt; an outflow is kept, and NaN where that sum is not above zero. */
export const cashFlowToEnterpriseValue = defineStatementFactor({
  summary: 'Operating cash flow of twelve months over enterprise value.',
  version: 1,
  source: 'JoinQuant cfo_to_ev',
  formula: 'operating_cash_flow_ttm / positive(raw_close * shares + net_debt)',
});
