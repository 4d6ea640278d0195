import { mean, standardDeviation } from '../../sample/index.js';
import { rankCoefficients } from '../rankCoefficients.js';
import { defineMeasure } from './Measure.js';

/** The mean over sessions of the rank correlation across assets, divided by its standard deviation, not annualised; NaN of fewer than two sessions that have one, or where it is the same in all. */
export const rankInformationRatio = defineMeasure({
  title: 'Rank ICIR',
  rank: 8,
  summary: 'Mean over sessions of the rank correlation across assets, divided by its standard deviation.',
  version: 1,
  formula: 'mean / std over sessions of corr(rank(predicted return), rank(actual return))',
  unit: 'ratio',
  of(pairs) {
    const coefficients = rankCoefficients(pairs);
    const deviation = standardDeviation(coefficients);
    // Below that, correlations differ by rounding alone.
    return deviation > 1e-12 ? mean(coefficients) / deviation : NaN;
  },
});
