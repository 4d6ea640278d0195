import type { Metric, Registry } from '@foliograph/core';

/** Metrics by the names of figures, in camelCase and in their order: `max-drawdown` gives `maxDrawdown`. */
export const figureSet = (metrics: Registry<Metric>): readonly (readonly [string, Metric])[] =>
  [...metrics]
    .map(([name, metric]) => [name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()), metric] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
