import { defineStatementFactor } from './defineStatementFactor.js';

/** Net profit of twelve months as a share of the market value as traded; a loss gives a negative value and is kept, which is why its inverse is not offered. */
export const earningsToPrice = defineStatementFactor({
  summary: 'Earnings of twelve months over market value.',
  version: 1,
  source: 'Basu (1977)',
  formula: 'net_profit_ttm / (raw_close * shares)',
  otherwise: ['1 / pe_ttm'],
});
