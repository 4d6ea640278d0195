import { defineMetric } from './Metric.js';

/** Sum of the gains over the sum of the losses, of returns; NaN where no period lost. */
export const omega = defineMetric({
  title: 'Omega ratio',
  rank: 17,
  group: 'risk',
  summary: 'Gains over losses, as sums of returns.',
  version: 1,
  formula: 'Σ max(r, 0) / Σ max(−r, 0)',
  source: 'Keating and Shadwick (2002), threshold 0',
  unit: 'ratio',
  of({ returns }) {
    let [gains, losses] = [0, 0];
    for (const r of returns) {
      gains += Math.max(r, 0);
      losses += Math.max(-r, 0);
    }
    return losses > 0 ? gains / losses : NaN;
  },
});
