import { captureOf } from './captureOf.js';
import { defineMetric } from './Metric.js';

/** Compound return over the periods in which the benchmark fell, over the benchmark's; NaN where it never did. */
export const downCapture = defineMetric({
  title: 'Down capture',
  rank: 37,
  group: 'benchmark',
  summary: "Share of the benchmark's return where it fell.",
  version: 1,
  formula: '(Π(1 + r)^(1/n) − 1) / (Π(1 + b)^(1/n) − 1) over the n periods with b < 0',
  under: ({ captures }) => (captures === 'year' ? '(Π(1 + r)^(p/n) − 1) / (Π(1 + b)^(p/n) − 1) over the n periods with b < 0' : undefined),
  unit: 'ratio',
  less: true,
  of: (performance) => captureOf(performance, (b) => b < 0),
});
