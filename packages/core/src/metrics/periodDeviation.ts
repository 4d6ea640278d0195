import { standardDeviation } from '../sample/index.js';
import { defineMetric } from './Metric.js';

/** Standard deviation of the returns of a period; NaN of fewer than two. */
export const periodDeviation = defineMetric({
  title: 'Deviation of a period',
  rank: 15,
  group: 'risk',
  summary: 'Standard deviation of returns from session to session.',
  version: 1,
  formula: 'std(r), ddof 1',
  unit: 'fraction',
  less: true,
  of: ({ returns }) => standardDeviation(returns),
});
