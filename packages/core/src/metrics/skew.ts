import { centralMoment } from './centralMoment.js';
import { defineMetric } from './Metric.js';

/** Skewness of returns, corrected for bias; NaN of fewer than three periods and where returns do not vary. */
export const skew = defineMetric({
  title: 'Skew',
  rank: 19,
  group: 'risk',
  summary: 'Skewness of returns: negative where losses are the longer tail.',
  version: 1,
  formula: 'm3 / m2^1.5 · √(n (n − 1)) / (n − 2), m central moments',
  source: "Fisher's G1, as pandas",
  unit: 'ratio',
  of({ returns }) {
    const n = returns.length;
    const spread = centralMoment(returns, 2);
    return n > 2 && spread > 0 ? ((centralMoment(returns, 3) / spread ** 1.5) * Math.sqrt(n * (n - 1))) / (n - 2) : NaN;
  },
});
