import { defineStatementFactor } from './defineStatementFactor.js';
import { yearAverage } from './yearAverage.js';

/** EBIT of twelve months over the mean of total assets less current liabilities now and a year before; NaN where that mean is not above zero. */
export const returnOnCapitalEmployed = defineStatementFactor({
  summary: 'EBIT of twelve months over mean capital employed.',
  version: 1,
  source: 'Greenblatt (2006), on all assets',
  formula: `ebit_ttm / positive(${yearAverage('total_assets')} - ${yearAverage('current_liabilities')})`,
});
