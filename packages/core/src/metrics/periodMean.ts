import { mean } from '../sample/index.js';
import { defineMetric } from './Metric.js';

/** Mean return of a period; NaN without one. */
export const periodMean = defineMetric({
  title: 'Mean of a period',
  rank: 11,
  group: 'return',
  summary: 'Mean return from session to session.',
  version: 1,
  formula: 'mean(r)',
  unit: 'fraction',
  of: ({ returns }) => mean(returns),
});
