import { defineStatementFactor } from './defineStatementFactor.js';
import { yearAverage } from './yearAverage.js';

/** Revenue of twelve months over the mean of fixed assets now and a year before; NaN where that mean is not above zero. */
export const turnoverOfFixedAssets = defineStatementFactor({
  summary: 'Times a year that fixed assets turn over.',
  version: 1,
  source: '10jqka turnover_of_fixed_assets, JoinQuant fixed_assets_turnover_rate',
  formula: `revenue_ttm / positive(${yearAverage('fixed_assets')})`,
});
