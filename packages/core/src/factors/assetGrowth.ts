import { defineStatementFactor } from './defineStatementFactor.js';
import { yearlyGrowth } from './yearlyGrowth.js';

/** Growth of total assets over that of a year before, as both are known now; NaN where the earlier one is not above zero. */
export const assetGrowth = defineStatementFactor({
  summary: 'Growth of total assets on the year.',
  version: 1,
  source: 'Cooper, Gulen and Schill (2008), JoinQuant total_asset_growth_rate',
  formula: yearlyGrowth('total_assets'),
});
