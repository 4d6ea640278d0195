import { defineStatementFactor } from './defineStatementFactor.js';
import { yearAverage } from './yearAverage.js';

/** Revenue of twelve months over the mean of receivables now and a year before; NaN where that mean is not above zero. */
export const turnoverRatioOfReceivable = defineStatementFactor({
  summary: 'Times a year that receivables turn over.',
  version: 1,
  source: '10jqka turnover_ratio_of_receivable, JoinQuant account_receivable_turnover_rate',
  formula: `revenue_ttm / positive(${yearAverage('receivables')})`,
});
