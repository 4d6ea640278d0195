import { defineStatementFactor } from './defineStatementFactor.js';

/** Fixed assets as a share of total assets; NaN where those are not above zero. */
export const fixedAssetRatio = defineStatementFactor({
  summary: 'Fixed assets over total assets.',
  version: 1,
  source: 'JoinQuant fixed_asset_ratio',
  formula: 'fixed_assets / positive(total_assets)',
});
