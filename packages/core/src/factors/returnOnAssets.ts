import { defineStatementFactor } from './defineStatementFactor.js';
import { yearAverage } from './yearAverage.js';

/** Net profit of twelve months over the mean of total assets now and a year before; a loss gives a negative value. */
export const returnOnAssets = defineStatementFactor({
  summary: 'Profit of twelve months over mean assets.',
  version: 1,
  source: 'JoinQuant roa_ttm, 10jqka overall_assets_net_income_ratio',
  formula: `net_profit_ttm / ${yearAverage('total_assets')}`,
});
