import { defineStatementFactor } from './defineStatementFactor.js';

/** Current assets less inventory as a multiple of current liabilities; NaN where those are not above zero. */
export const quickRatio = defineStatementFactor({
  summary: 'Current assets less inventory over current liabilities.',
  version: 1,
  source: '10jqka and JoinQuant quick_ratio',
  formula: '(current_assets - inventory) / positive(current_liabilities)',
});
