import { defineStatementFactor } from './defineStatementFactor.js';

/** Operating profit of twelve months over equity of the latest balance sheet; NaN where equity is not above zero. */
export const operatingProfitability = defineStatementFactor({
  summary: 'Operating profit over book equity.',
  version: 1,
  source: 'Fama and French (2015)',
  formula: 'operating_profit_ttm / positive(total_equity)',
});
