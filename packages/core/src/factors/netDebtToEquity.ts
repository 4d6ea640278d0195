import { defineStatementFactor } from './defineStatementFactor.js';

/** Interest-bearing debt less cash as a share of equity; negative where cash exceeds debt, NaN where equity is not above zero. */
export const netDebtToEquity = defineStatementFactor({
  summary: 'Net debt over equity.',
  version: 1,
  source: '10jqka net_debt_equity',
  formula: 'net_debt / positive(total_equity)',
});
