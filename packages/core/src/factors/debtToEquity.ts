import { defineStatementFactor } from './defineStatementFactor.js';

/** Total liabilities as a multiple of equity; NaN where equity is not above zero, where a multiple has no meaning. */
export const debtToEquity = defineStatementFactor({
  summary: 'Liabilities over equity.',
  version: 1,
  source: 'JoinQuant debt_to_equity_ratio, 10jqka equity_ratio',
  formula: 'total_liabilities / positive(total_equity)',
});
