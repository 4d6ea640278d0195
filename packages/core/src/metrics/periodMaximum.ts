import { defineMetric } from './Metric.js';

/** Highest return of a period; NaN without one. */
export const periodMaximum = defineMetric({
  title: 'Best period',
  rank: 12,
  group: 'return',
  summary: 'Highest return from session to session.',
  version: 1,
  formula: 'max(r)',
  unit: 'fraction',
  of: ({ returns }) => returns.reduce((best, r) => Math.max(best, r), returns[0] ?? NaN),
});
