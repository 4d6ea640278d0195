import { defineStatementFactor } from './defineStatementFactor.js';

/** Natural logarithm of the market value as traded, the close before any adjustment times the shares; a product with adjusted prices would be none. */
export const logMarketValue = defineStatementFactor({
  summary: 'Logarithm of market value.',
  version: 1,
  source: 'Banz (1981), JoinQuant size',
  formula: 'log(raw_close * shares)',
});
