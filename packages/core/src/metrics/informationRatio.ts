import { mean, standardDeviation } from '../sample/index.js';
import { activeReturns } from './activeReturns.js';
import { defineMetric } from './Metric.js';

/** Mean return above the benchmark by its spread; NaN without a benchmark, of fewer than two periods, and where the difference does not vary. */
export const informationRatio = defineMetric({
  title: 'Information ratio',
  rank: 34,
  group: 'benchmark',
  summary: 'Return above the benchmark by its volatility.',
  version: 1,
  formula: 'mean(r − b) / std(r − b) · √p, b the benchmark',
  under: ({ informationRatio }) => (informationRatio === 'period' ? 'mean(r − b) / std(r − b), not annualised' : undefined),
  annualised: '× √p',
  unit: 'ratio',
  of(performance) {
    const active = activeReturns(performance);
    const spread = standardDeviation(active);
    const scale = performance.convention.informationRatio === 'period' ? 1 : Math.sqrt(performance.periodsPerYear);
    return spread > 0 ? (mean(active) / spread) * scale : NaN;
  },
});
