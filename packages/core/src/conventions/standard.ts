import { defineConvention } from './Convention.js';

/** What most of the field does. */
export const standard = defineConvention({
  summary: 'What most of the field does: ratios above the risk-free return of each period, brought to a year.',
  version: 1,
  sharpe: 'periods',
  sortino: 'year',
  tail: 'return',
  alpha: 'multiplied',
  captures: 'period',
  informationRatio: 'year',
});
