import type { Metric, Performance } from './Metric.js';
import { windowOf } from './windowOf.js';

/** A figure at each session over the last W periods; NaN until they have passed. */
export function rollingOf(performance: Performance, metric: Metric, W: number): Float64Array {
  const out = new Float64Array(performance.equity.length).fill(NaN);
  for (let t = W; t < out.length; t++) out[t] = metric.of(windowOf(performance, t - W, t));
  return out;
}
