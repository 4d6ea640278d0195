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
    const level = training[0] ?? NaN; // sums of differences: equal values differ by exactly 0
    let sum = 0;
    for (const value of training) sum += value - level;
    const mean = sum / training.length;
    let squares = 0;
    for (const value of training) squares += (value - level - mean) ** 2;
    const deviation = Math.sqrt(squares / (training.length - 1));
    return { ...unclipped, offset: level + mean, scale: deviation > 0 ? 1 / deviation : 0 };
  },
});
