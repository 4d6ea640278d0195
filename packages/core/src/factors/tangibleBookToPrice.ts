import { defineStatementFactor } from './defineStatementFactor.js';

/** Book equity less intangible assets and goodwill as a share of the market value as traded; a negative value is kept. */
export const tangibleBookToPrice = defineStatementFactor({
  summary: 'Tangible book equity over market value.',
  version: 1,
  source: 'Graham and Dodd (1934)',
  formula: '(total_equity - intangible_assets - goodwill) / (raw_close * shares)',
});
