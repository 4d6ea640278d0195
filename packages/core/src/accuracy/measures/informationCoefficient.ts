import { correlation } from '../../sample/index.js';
import { defineMeasure } from './Measure.js';

/** Pearson's correlation of predicted and actual returns over all pairs, of every asset and session where pooled; NaN where one side does not vary, as for the last value. */
export const informationCoefficient = defineMeasure({
  title: 'Information coefficient',
  rank: 6,
  summary: 'Correlation of predicted and actual returns.',
  version: 1,
  formula: 'corr(predicted return, actual return) over all pairs',
  unit: 'ratio',
  of: ({ predictedReturn, actualReturn }) => correlation(predictedReturn, actualReturn),
});
