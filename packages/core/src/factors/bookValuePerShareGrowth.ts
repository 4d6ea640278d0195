import { defineStatementFactor } from './defineStatementFactor.js';

/** Growth of equity a share over that of a year before, by the shares as reported for each, so that a split counts as dilution; NaN where the earlier one is not above zero. */
export const bookValuePerShareGrowth = defineStatementFactor({
  summary: 'Growth of book equity a share on the year.',
  version: 1,
  source: 'JoinQuant net_asset_per_share, year on year',
  formula: '(total_equity / shares) / positive(total_equity_prior / shares_prior) - 1',
});
