import { defineStatementFactor } from './defineStatementFactor.js';

/** Intangible assets and goodwill as a share of total assets; NaN where those are not above zero. */
export const intangibleAssetRatio = defineStatementFactor({
  summary: 'Intangible assets over total assets.',
  version: 1,
  source: 'JoinQuant intangible_asset_ratio',
  formula: '(intangible_assets + goodwill) / positive(total_assets)',
});
