import { defineMetric } from './Metric.js';

/** Root mean square of the distance from the highest equity so far, over all sessions; 0 where the curve never falls, NaN without a period. */
export const ulcerIndex = defineMetric({
  title: 'Ulcer index',
  rank: 31,
  group: 'drawdown',
  summary: 'Root mean square of the drawdown over all sessions.',
  version: 1,
  formula: '√(mean over t of (equity_t / max(equity_s, s ≤ t) − 1)²)',
  source: 'Martin and McCann (1989), as a fraction',
  unit: 'fraction',
  less: true,
  ordered: true,
  of({ equity, returns }) {
    if (returns.length === 0) return NaN;
    let [peak, squares] = [-Infinity, 0];
    for (const value of equity) {
      peak = Math.max(peak, value);
      squares += (value / peak - 1) ** 2;
    }
    return Math.sqrt(squares / equity.length);
  },
});
