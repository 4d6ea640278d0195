import { mean } from '../sample/index.js';
import { defineExpectation } from './Expectation.js';

/** The mean return of the sessions looked back on. */
export const historicalMean = defineExpectation({
  summary: 'The mean of the past.',
  version: 1,
  needsForecast: false,
  expect: ({ returns: { values, N, W } }) => Float64Array.from({ length: N }, (_, n) => mean(values.subarray(n * W, (n + 1) * W))),
});
