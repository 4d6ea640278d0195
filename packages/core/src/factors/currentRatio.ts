import { defineStatementFactor } from './defineStatementFactor.js';

/** Current assets as a multiple of current liabilities; NaN where those are not above zero. */
export const currentRatio = defineStatementFactor({
  summary: 'Current assets over current liabilities.',
  version: 1,
  source: '10jqka and JoinQuant current_ratio',
  formula: 'current_assets / positive(current_liabilities)',
});
