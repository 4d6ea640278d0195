import { defineStatementFactor } from './defineStatementFactor.js';
import { yearAverage } from './yearAverage.js';

/** Net profit less operating cash flow of twelve months over the mean of total assets now and a year before; high where profit is not yet cash. */
export const accruals = defineStatementFactor({
  summary: 'Profit that is not cash, over mean assets.',
  version: 1,
  source: 'Sloan (1996), from the cash flow statement as Hribar and Collins (2002)',
  formula: `(net_profit_ttm - operating_cash_flow_ttm) / ${yearAverage('total_assets')}`,
});
