import { defineStatementFactor } from './defineStatementFactor.js';

/** Equity less intangible assets and goodwill as a multiple of interest-bearing debt less cash; a negative value is kept, NaN where cash covers the debt, where a multiple has no meaning. */
export const tangibleAssetsNetLiabilities = defineStatementFactor({
  summary: 'Tangible assets over net debt.',
  version: 1,
  source: '10jqka tangible_assets_net_liabilities, whose tangible assets are those that belong to shareholders',
  formula: '(total_equity - intangible_assets - goodwill) / positive(net_debt)',
});
