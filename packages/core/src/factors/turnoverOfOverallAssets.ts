import { defineStatementFactor } from './defineStatementFactor.js';
import { yearAverage } from './yearAverage.js';

/** Revenue of twelve months over the mean of total assets now and a year before; NaN where one of them is not known. */
export const turnoverOfOverallAssets = defineStatementFactor({
  summary: 'Times a year that total assets turn over.',
  version: 1,
  source: '10jqka turnover_of_overall_assets, JoinQuant total_asset_turnover_rate',
  formula: `revenue_ttm / ${yearAverage('total_assets')}`,
});
