import { mean, standardDeviation } from '../sample/index.js';
import { defineElementwise } from './defineElementwise.js';
import { unclipped } from './unclipped.js';

/**
 * Takes the training values to mean 0 and sample standard deviation 1 (ddof 1); 0 for all where the training values do not differ, NaN where there are none.
 * The z-score (x − μ) / σ; Yang (2024), equation 1.
 */
export const standardize = defineElementwise({
  summary: 'Subtracts the mean of the training values and divides by their standard deviation.',
  version: 1,
  params: {},
  fit(values) {
    const deviation = standardDeviation(values);
    return { ...unclipped, offset: mean(values), scale: deviation > 0 ? 1 / deviation : 0 };
  },
});
