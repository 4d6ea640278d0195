import { defineMetric } from './Metric.js';

/** Traded value over equity a year, two-way (a full switch is 2), the first build-up left out; 0 where nothing was traded, NaN without a period. */
export const turnover = defineMetric({
  title: 'Turnover a year',
  rank: 8,
  group: 'trading',
  main: true,
  summary: 'Traded value over equity a year, two-way, without the first build-up.',
  version: 1,
  formula: 'Σ over rebalances of Σ|Δq · price| / equity before, divided by n / p years',
  annualised: 'by years',
  unit: 'ratio',
  less: true,
  of({ turnover, returns, periodsPerYear }) {
    return turnover.reduce((sum, traded) => sum + traded, 0) / (returns.length / periodsPerYear);
  },
});
