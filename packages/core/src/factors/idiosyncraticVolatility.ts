import { integer, params } from '../schema/index.js';
import { defineFactor } from './Factor.js';

/** Standard deviation (ddof 1) of what a regression of the last `window` returns on those of the index leaves, not annualised; NaN until they have passed. Needs the field `index`; Ang and others take three factors. */
export const idiosyncraticVolatility = defineFactor({
  summary: 'Standard deviation of returns that an index does not explain.',
  version: 1,
  params: params({ window: integer({ minimum: 3, default: 21, description: 'Returns in the window.' }) }),
  source: 'Ang, Hodrick, Xing and Zhang (2006), on the market alone',
  formula: ({ window }) =>
    `std(close / delay(close, 1) - 1, ${window}) * sqrt(1 - power(corr(close / delay(close, 1) - 1, index / delay(index, 1) - 1, ${window}), 2))`,
});
