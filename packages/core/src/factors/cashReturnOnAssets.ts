import { defineStatementFactor } from './defineStatementFactor.js';
import { yearAverage } from './yearAverage.js';

/** Operating cash flow of twelve months over the mean of total assets now and a year before; an outflow gives a negative value. */
export const cashReturnOnAssets = defineStatementFactor({
  summary: 'Operating cash flow over mean assets.',
  version: 1,
  source: 'JoinQuant net_operate_cash_flow_to_asset',
  formula: `operating_cash_flow_ttm / ${yearAverage('total_assets')}`,
});
