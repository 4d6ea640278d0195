import { defineMetric } from './Metric.js';

/** Money won over money lost, period by period; NaN where no period lost. */
export const profitFactor = defineMetric({
  title: 'Profit factor',
  rank: 38,
  group: 'trading',
  summary: 'Money won in rising periods over money lost in falling ones.',
  version: 1,
  formula: 'Σ max(Δequity, 0) / Σ max(−Δequity, 0)',
  unit: 'ratio',
  ordered: true,
  of({ equity }) {
    let [won, lost] = [0, 0];
    for (let t = 1; t < equity.length; t++) {
      won += Math.max(equity[t]! - equity[t - 1]!, 0);
      lost += Math.max(equity[t - 1]! - equity[t]!, 0);
    }
    return lost > 0 ? won / lost : NaN;
  },
});
