import { defineStatementFactor } from './defineStatementFactor.js';
import { yearlyGrowth } from './yearlyGrowth.js';

/** Growth of book equity over that of a year before, as both are known now; NaN where the earlier one is not above zero. */
export const equityGrowth = defineStatementFactor({
  summary: 'Growth of book equity on the year.',
  version: 1,
  source: 'JoinQuant net_asset_growth_rate',
  formula: yearlyGrowth('total_equity'),
});
