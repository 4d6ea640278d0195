import { defineStatementFactor } from './defineStatementFactor.js';
import { yearAverage } from './yearAverage.js';

/** Revenue of twelve months over the mean of current assets now and a year before; NaN where that mean is not above zero. */
export const turnoverOfCurrentAssets = defineStatementFactor({
  summary: 'Times a year that current assets turn over.',
  version: 1,
  source: '10jqka turnover_of_current_assets, JoinQuant current_asset_turnover_rate',
  formula: `revenue_ttm / positive(${yearAverage('current_assets')})`,
});
