import { defineStatementFactor } from './defineStatementFactor.js';

/** Natural logarithm of the close as traded times the freely tradable shares; NaN where those are not known. */
export const logFloatMarketValue = defineStatementFactor({
  summary: 'Logarithm of the market value that trades freely.',
  version: 1,
  source: '10jqka current_market_cap',
  formula: 'log(raw_close * float_shares)',
});
