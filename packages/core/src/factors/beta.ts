import { integer, params } from '../schema/index.js';
import { defineFactor } from './Factor.js';

/** Covariance of the asset's returns with those of the index over the last `window` sessions, over the variance of the latter; NaN until they have passed and where the index stands still. Needs the field `index`. */
export const beta = defineFactor({
  summary: 'Sensitivity of returns to those of an index.',
  version: 1,
  params: params({ window: integer({ minimum: 2, default: 252, description: 'Returns in the window.' }) }),
  source: 'Sharpe (1964), Fama and MacBeth (1973)',
  formula: ({ window }) =>
    `cov(close / delay(close, 1) - 1, index / delay(index, 1) - 1, ${window}) / var(index / delay(index, 1) - 1, ${window})`,
});
