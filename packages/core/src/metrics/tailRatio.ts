import { quantile } from '../sample/index.js';
import { defineMetric } from './Metric.js';

/** The 95 % quantile of returns over the 5 % one, by size; NaN without a period and where the 5 % quantile is 0. */
export const tailRatio = defineMetric({
  title: 'Tail ratio',
  rank: 18,
  group: 'risk',
  summary: 'Size of the good tail over that of the bad one.',
  version: 1,
  formula: '|quantile(r, 95 %)| / |quantile(r, 5 %)|',
  source: 'empyrical',
  unit: 'ratio',
  of({ returns }) {
    const sorted = returns.slice().sort();
    const bad = Math.abs(quantile(sorted, 0.05));
    return bad > 0 ? Math.abs(quantile(sorted, 0.95)) / bad : NaN;
  },
});
