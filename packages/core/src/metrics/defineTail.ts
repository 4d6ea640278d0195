import { defineMetric, type Metric } from './Metric.js';

/** A figure of the bad tail from the return that it comes to: a convention may write it as the loss, its negative. */
export const defineTail = (tail: Omit<Metric, 'group' | 'version' | 'unit' | 'under'>): Metric =>
  defineMetric({
    ...tail,
    group: 'risk',
    version: 1,
    unit: 'fraction',
    under: (convention) => (convention.tail === 'loss' ? `the negative of ${tail.formula}` : undefined),
    of: (performance) => (performance.convention.tail === 'loss' ? 0 - tail.of(performance) : tail.of(performance)),
  });
