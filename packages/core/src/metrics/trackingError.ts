import { standardDeviation } from '../sample/index.js';
import { activeReturns } from './activeReturns.js';
import { defineMetric } from './Metric.js';

/** Standard deviation of the return above the benchmark, scaled to a year; NaN without a benchmark and of fewer than two periods. */
export const trackingError = defineMetric({
  title: 'Tracking error',
  rank: 35,
  group: 'benchmark',
  summary: 'Volatility of the return above the benchmark.',
  version: 1,
  formula: 'std(r − b) · √p, ddof 1, b the benchmark',
  annualised: '× √p',
  unit: 'fraction',
  less: true,
  of: (performance) => standardDeviation(activeReturns(performance)) * Math.sqrt(performance.periodsPerYear),
});
