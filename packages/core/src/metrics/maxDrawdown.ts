import { defineMetric } from './Metric.js';

/** Largest fall from an earlier peak, as a negative fraction of it (−0.209 for 20.9 %); 0 when the curve never falls, NaN without a curve. */
export const maxDrawdown = defineMetric({
  title: 'Maximum drawdown',
  rank: 6,
  group: 'drawdown',
  main: true,
  summary: 'Largest fall from an earlier peak, negative.',
  version: 1,
  formula: 'min over t of equity_t / max(equity_s, s ≤ t) − 1',
  unit: 'fraction',
  ordered: true,
  of({ equity }) {
    if (equity.length === 0) return NaN;
    let [peak, deepest] = [-Infinity, 0];
    for (const value of equity) {
      peak = Math.max(peak, value);
      deepest = Math.min(deepest, value / peak - 1);
    }
    return deepest;
  },
});
