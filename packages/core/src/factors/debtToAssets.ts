import { defineStatementFactor } from './defineStatementFactor.js';

/** Total liabilities as a share of total assets; above 1 where equity is negative, NaN where assets are not above zero. */
export const debtToAssets = defineStatementFactor({
  summary: 'Liabilities over assets.',
  version: 1,
  source: 'JoinQuant debt_to_asset_ratio',
  formula: 'total_liabilities / positive(total_assets)',
});
