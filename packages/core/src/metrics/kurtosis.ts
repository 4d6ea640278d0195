import { centralMoment } from './centralMoment.js';
import { defineMetric } from './Metric.js';

/** Excess kurtosis of returns, corrected for bias; NaN of fewer than four periods and where returns do not vary. */
export const kurtosis = defineMetric({
  title: 'Kurtosis',
  rank: 20,
  group: 'risk',
  summary: "Excess kurtosis of returns: above 0 where tails are fatter than a normal distribution's.",
  version: 1,
  formula: '((n + 1) (m4 / m2² − 3) + 6) (n − 1) / ((n − 2) (n − 3)), m central moments',
  source: "Fisher's G2, as pandas",
  unit: 'ratio',
  less: true,
  of({ returns }) {
    const n = returns.length;
    const spread = centralMoment(returns, 2);
    if (n < 4 || !(spread > 0)) return NaN;
    const excess = centralMoment(returns, 4) / spread ** 2 - 3;
    return (((n + 1) * excess + 6) * (n - 1)) / ((n - 2) * (n - 3));
  },
});
