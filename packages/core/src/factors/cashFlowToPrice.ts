import { defineStatementFactor } from './defineStatementFactor.js';

/** Operating cash flow of twelve months as a share of the market value as traded; an outflow gives a negative value and is kept. */
export const cashFlowToPrice = defineStatementFactor({
  summary: 'Operating cash flow of twelve months over market value.',
  version: 1,
  source: 'Lakonishok, Shleifer and Vishny (1994)',
  formula: 'operating_cash_flow_ttm / (raw_close * shares)',
  otherwise: ['1 / pcf_ttm'],
});
