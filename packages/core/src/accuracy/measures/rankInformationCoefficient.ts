import { mean } from '../../sample/index.js';
import { rankCoefficients } from '../rankCoefficients.js';
import { defineMeasure } from './Measure.js';

/** Mean over sessions of Spearman's correlation of predicted and actual returns across assets; NaN where no session has one, as for one asset or the last value. */
export const rankInformationCoefficient = defineMeasure({
  title: 'Rank IC',
  rank: 7,
  summary: 'Mean over sessions of the rank correlation of predicted and actual returns across assets.',
  version: 1,
  formula: 'mean over sessions of corr(rank(predicted return), rank(actual return))',
  unit: 'ratio',
  of: (pairs) => mean(rankCoefficients(pairs)),
});
