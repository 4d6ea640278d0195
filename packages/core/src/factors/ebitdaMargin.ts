import { defineStatementFactor } from './defineStatementFactor.js';

/** EBITDA of twelve months as a share of revenue; NaN where revenue is not above zero. */
export const ebitdaMargin = defineStatementFactor({
  summary: 'EBITDA over revenue.',
  version: 1,
  source: 'Damodaran, Investment Valuation',
  formula: 'ebitda_ttm / positive(revenue_ttm)',
});
