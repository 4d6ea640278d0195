import { standardDeviation } from '../sample/index.js';
import { defineMetric } from './Metric.js';

/** Standard deviation of returns scaled to a year; NaN of fewer than two periods. */
export const annualVolatility = defineMetric({
  title: 'Annual volatility',
  rank: 3,
  group: 'risk',
  main: true,
  summary: 'Standard deviation of returns, scaled to a year.',
  version: 1,
  formula: 'std(r) · √p, ddof 1, p periods a year',
  annualised: '× √p',
  unit: 'fraction',
  less: true,
  rolling: true,
  of: ({ returns, periodsPerYear }) => standardDeviation(returns) * Math.sqrt(periodsPerYear),
});
