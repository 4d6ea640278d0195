import { defineStatementFactor } from './defineStatementFactor.js';
import { yearAverage } from './yearAverage.js';

/** Days of receivables plus days of inventory less days of payables, each the mean of now and a year before; NaN where revenue or cost of goods is not above zero. */
export const cashCycle = defineStatementFactor({
  summary: 'Days from paying for goods to being paid for them.',
  version: 1,
  source: '10jqka cash_cycle; Richards and Laughlin (1980)',
  formula: `365 * (${yearAverage('receivables')} / positive(revenue_ttm) + (${yearAverage('inventory')} - ${yearAverage('payables')}) / positive(cost_of_goods_ttm))`,
});
