import { defineStatementFactor } from './defineStatementFactor.js';

/** Book equity of the latest balance sheet as a share of the market value as traded; negative equity gives a negative value and is kept. */
export const bookToPrice = defineStatementFactor({
  summary: 'Book equity over market value.',
  version: 1,
  source: 'Fama and French (1992)',
  formula: 'total_equity / (raw_close * shares)',
  otherwise: ['1 / pb_mrq'],
});
