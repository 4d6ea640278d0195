import { defineMetric } from './Metric.js';

/** Share of positive periods among those that are not zero; NaN where all are. */
export const hitRate = defineMetric({
  title: 'Hit rate',
  rank: 9,
  group: 'trading',
  main: true,
  summary: 'Share of positive periods among those that are not zero.',
  version: 1,
  formula: 'count(r > 0) / count(r ≠ 0)',
  unit: 'fraction',
  of({ returns }) {
    const moved = returns.filter((r) => r !== 0);
    return moved.filter((r) => r > 0).length / moved.length;
  },
});
