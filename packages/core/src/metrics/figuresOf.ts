import * as metrics from './index.js';
import type { Performance } from './Metric.js';

/** Every figure of a track record by its metric's exported name, such as `totalReturn`, in the order of the names; NaN where the record does not have it. */
export const figuresOf = (performance: Performance): Record<string, number> =>
  Object.fromEntries(
    Object.entries(metrics)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, metric]) => [name, metric.of(performance)]),
  );
