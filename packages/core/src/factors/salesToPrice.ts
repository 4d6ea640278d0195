import { defineStatementFactor } from './defineStatementFactor.js';

/** Revenue of twelve months as a share of the market value as traded; NaN where either is not known. */
export const salesToPrice = defineStatementFactor({
  summary: 'Revenue of twelve months over market value.',
  version: 1,
  source: 'Barbee, Mukherji and Raines (1996)',
  formula: 'revenue_ttm / (raw_close * shares)',
  otherwise: ['1 / ps_ttm'],
});
