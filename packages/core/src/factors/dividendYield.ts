import { defineStatementFactor } from './defineStatementFactor.js';

/** Cash dividends a share of twelve months as a share of the close as traded; 0 where the statements say that none was paid, NaN where they say nothing. */
export const dividendYield = defineStatementFactor({
  summary: 'Dividends of twelve months over the price.',
  version: 1,
  source: 'Litzenberger and Ramaswamy (1979)',
  formula: 'dividends_per_share_ttm / raw_close',
});
