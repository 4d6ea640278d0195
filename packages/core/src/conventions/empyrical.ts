import { defineConvention } from './Convention.js';
import { standard } from './standard.js';

/** Figures equal to those of the package empyrical. */
export const empyrical = defineConvention({
  ...standard,
  summary: 'The package empyrical: alpha compounded, captures of a year, the information ratio (its excess Sharpe) of a period.',
  alpha: 'compounded',
  captures: 'year',
  informationRatio: 'period',
});
