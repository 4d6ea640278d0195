import { mean, standardDeviation } from '../sample/index.js';
import { params } from '../schema/index.js';
import { fittedPer } from './fittedPer.js';
import { defineTransform } from './Transform.js';
import { unclipped } from './unclipped.js';

/** Takes the training values to mean 0 and sample standard deviation 1 (ddof 1); 0 for all where the training values do not differ, NaN where there are none. */
export const standardize = defineTransform({
  summary: 'Subtracts the mean of the training values and divides by their standard deviation.',
  version: 1,
  params: params({ per: fittedPer }),
  per: ({ per }) => per,
  fit(training) {
    const deviation = standardDeviation(training);
    return { ...unclipped, offset: mean(training), scale: deviation > 0 ? 1 / deviation : 0 };
  },
});
