import * as measures from './measures/index.js';
import type { Pairs } from './measures/Measure.js';

/** Every measure of the pairs by its exported name, such as `rmse`, in the order of the names; NaN where the pairs do not have it. */
export const measuresOf = (pairs: Pairs): Record<string, number> =>
  Object.fromEntries(
    Object.entries(measures)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, measure]) => [name, measure.of(pairs)]),
  );
