import { defineStatementFactor } from './defineStatementFactor.js';

/** Growth of the net profit of twelve months a share over that of a year before, by the shares as reported for each, so that a split counts as dilution; NaN where the earlier one is not above zero. */
export const earningsPerShareGrowth = defineStatementFactor({
  summary: 'Growth of earnings a share on the year.',
  version: 1,
  source: '10jqka basic earnings per share, year on year',
  formula: '(net_profit_ttm / shares) / positive(net_profit_ttm_prior / shares_prior) - 1',
});
