import { defineStatementFactor } from './defineStatementFactor.js';

/** Revenue less cost of goods of twelve months over total assets of the latest balance sheet; NaN where they are not above zero. */
export const grossProfitability = defineStatementFactor({
  summary: 'Gross profit over total assets.',
  version: 1,
  source: 'Novy-Marx (2013)',
  formula: '(revenue_ttm - cost_of_goods_ttm) / positive(total_assets)',
});
