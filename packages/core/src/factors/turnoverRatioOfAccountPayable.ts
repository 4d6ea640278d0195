import { defineStatementFactor } from './defineStatementFactor.js';
import { yearAverage } from './yearAverage.js';

/** Cost of goods of twelve months over the mean of payables now and a year before; NaN where that mean is not above zero. */
export const turnoverRatioOfAccountPayable = defineStatementFactor({
  summary: 'Times a year that payables turn over.',
  version: 1,
  source: '10jqka turnover_ratio_of_account_payable, JoinQuant accounts_payable_turnover_rate',
  formula: `cost_of_goods_ttm / positive(${yearAverage('payables')})`,
});
