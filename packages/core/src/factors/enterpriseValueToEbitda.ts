import { defineStatementFactor } from './defineStatementFactor.js';

/** Market value as traded plus net debt as a multiple of the EBITDA of twelve months; NaN where EBITDA is not above zero, where a multiple has no meaning. */
export const enterpriseValueToEbitda = defineStatementFactor({
  summary: 'Enterprise value over EBITDA of twelve months.',
  version: 1,
  source: 'Loughran and Wellman (2011)',
  formula: '(raw_close * shares + net_debt) / positive(ebitda_ttm)',
});
