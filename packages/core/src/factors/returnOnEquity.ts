import { defineStatementFactor } from './defineStatementFactor.js';
import { yearAverage } from './yearAverage.js';

/** Net profit of twelve months over the mean of equity now and a year before; NaN where that mean is not above zero. */
export const returnOnEquity = defineStatementFactor({
  summary: 'Profit of twelve months over mean equity.',
  version: 1,
  source: 'JoinQuant roe_ttm, 10jqka weighted_roe',
  formula: `net_profit_ttm / positive(${yearAverage('total_equity')})`,
});
