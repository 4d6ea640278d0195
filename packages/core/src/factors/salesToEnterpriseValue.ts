import { defineStatementFactor } from './defineStatementFactor.js';

/** Revenue of twelve months as a share of market value as traded plus net debt; NaN where that sum is not above zero. */
export const salesToEnterpriseValue = defineStatementFactor({
  summary: 'Revenue of twelve months over enterprise value.',
  version: 1,
  source: 'Damodaran, Investment Valuation',
  formula: 'revenue_ttm / positive(raw_close * shares + net_debt)',
});
