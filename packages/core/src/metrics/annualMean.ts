import { mean } from '../sample/index.js';
import { defineMetric } from './Metric.js';

/** Mean return of a period times the periods of a year; NaN without a period. */
export const annualMean = defineMetric({
  title: 'Annual mean return',
  rank: 10,
  group: 'return',
  summary: 'Mean return of a period, times the periods of a year.',
  version: 1,
  formula: 'p · mean(r)',
  annualised: '× p',
  unit: 'fraction',
  of: ({ returns, periodsPerYear }) => periodsPerYear * mean(returns),
});
