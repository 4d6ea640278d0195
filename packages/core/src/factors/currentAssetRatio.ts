import { defineStatementFactor } from './defineStatementFactor.js';

/** Current assets as a share of total assets; NaN where those are not above zero. */
export const currentAssetRatio = defineStatementFactor({
  summary: 'Current assets over total assets.',
  version: 1,
  source: 'JoinQuant non_current_asset_ratio, of which it is the rest',
  formula: 'current_assets / positive(total_assets)',
});
