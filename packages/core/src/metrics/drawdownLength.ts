import { drawdownsOf } from './drawdownsOf.js';
import { defineMetric } from './Metric.js';

/** Sessions from the peak of the deepest drawdown until equity is there again, an open one to the end; 0 where it never falls, NaN without a period. */
export const drawdownLength = defineMetric({
  title: 'Drawdown length',
  rank: 29,
  group: 'drawdown',
  summary: 'Sessions from the peak of the deepest drawdown to recovery, or to the end.',
  version: 1,
  formula: 'session of recovery − session of the peak; of equally deep ones the first',
  unit: 'count',
  less: true,
  ordered: true,
  of({ equity, returns }) {
    if (returns.length === 0) return NaN;
    return drawdownsOf(equity).reduce((worst, next) => (next.depth < worst.depth ? next : worst), { depth: 0, length: 0 }).length;
  },
});
