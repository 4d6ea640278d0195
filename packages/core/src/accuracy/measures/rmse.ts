import { defineMeasure } from './Measure.js';
import { mse } from './mse.js';

/** Square root of the mean squared error; NaN without pairs. */
export const rmse = defineMeasure({
  title: 'RMSE',
  rank: 2,
  summary: 'Square root of the mean squared error.',
  version: 1,
  formula: '√mean((forecast − actual)²)',
  unit: 'label',
  less: true,
  of: (pairs) => Math.sqrt(mse.of(pairs)),
});
