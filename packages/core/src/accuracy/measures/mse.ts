import { mean } from '../../sample/index.js';
import { defineMeasure } from './Measure.js';

/** Mean squared error; NaN without pairs. */
export const mse = defineMeasure({
  title: 'MSE',
  rank: 1,
  summary: 'Mean squared error.',
  version: 1,
  formula: 'mean((forecast − actual)²)',
  unit: 'label-squared',
  less: true,
  of: ({ forecast, actual }) => mean(forecast.map((f, i) => (f - actual[i]!) ** 2)),
});
