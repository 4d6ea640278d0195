import { defineMetric } from './Metric.js';

/** Lowest return of a period; NaN without one. */
export const periodMinimum = defineMetric({
  title: 'Worst period',
  rank: 13,
  group: 'return',
  summary: 'Lowest return from session to session.',
  version: 1,
  formula: 'min(r)',
  unit: 'fraction',
  of: ({ returns }) => returns.reduce((worst, r) => Math.min(worst, r), returns[0] ?? NaN),
});
