import { defineStatementFactor } from './defineStatementFactor.js';

/** Equity less intangible assets and goodwill as a multiple of total liabilities; a negative value is kept, NaN where there are no liabilities. */
export const tangibleAssetsLiabilities = defineStatementFactor({
  summary: 'Tangible assets over liabilities.',
  version: 1,
  source: '10jqka tangible_assets_liabilities',
  formula: '(total_equity - intangible_assets - goodwill) / positive(total_liabilities)',
});
