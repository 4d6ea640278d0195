import { defineStatementFactor } from './defineStatementFactor.js';
import { yearAverage } from './yearAverage.js';

/** Cost of goods of twelve months over the mean of inventory now and a year before; NaN where that mean is not above zero, as for a company without inventory. */
export const inventoryTurnoverRatio = defineStatementFactor({
  summary: 'Times a year that the inventory turns over.',
  version: 1,
  source: '10jqka inventory_turnover_ratio, JoinQuant inventory_turnover_rate',
  formula: `cost_of_goods_ttm / positive(${yearAverage('inventory')})`,
});
