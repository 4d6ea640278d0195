import { mean } from '../../sample/index.js';
import { defineMeasure } from './Measure.js';

/** Mean absolute error; NaN without pairs. */
export const mae = defineMeasure({
  title: 'MAE',
  rank: 3,
  summary: 'Mean absolute error.',
  version: 1,
  formula: 'mean(|forecast − actual|)',
  unit: 'label',
  less: true,
  of: ({ forecast, actual }) => mean(forecast.map((f, i) => Math.abs(f - actual[i]!))),
});
