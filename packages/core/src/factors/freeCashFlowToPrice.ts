import { defineStatementFactor } from './defineStatementFactor.js';

/** Operating cash flow less capital expenditure of twelve months as a share of the market value as traded; an outflow gives a negative value and is kept. */
export const freeCashFlowToPrice = defineStatementFactor({
  summary: 'Free cash flow of twelve months over market value.',
  version: 1,
  source: 'Lakonishok, Shleifer and Vishny (1994), after capital expenditure',
  formula: '(operating_cash_flow_ttm - capital_expenditure_ttm) / (raw_close * shares)',
});
