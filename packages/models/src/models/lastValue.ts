import { choice, fail, ok, params, text } from '@foliograph/core';
import { frozenModel } from '../freezing/index.js';
import type { TrainingTask } from '../training/index.js';
import { defineModel } from './Model.js';

/** Forecasts that nothing changes: the last price, or a return of 0; NaN where the last session is incomplete. */
export const lastValue = defineModel({
  summary: 'Forecasts that nothing changes: what every learned model should beat.',
  version: 1,
  params: params({
    of: choice(['price', 'return'], {
      default: 'price',
      description: 'Whether the target is a price (forecast: the last one) or a return (forecast: 0).',
    }),
    feature: text({ default: 'close', description: 'Feature that holds the price, where the target is a price.' }),
  }),
  window: () => 1,
  per: () => 'pooled',
  validation: () => 0,
  async train({ name, dataset: { features } }, p) {
    if (p.of === 'price' && !features.includes(p.feature)) {
      return fail(`${name}: the price is read from the feature "${p.feature}", but there are only ${features.join(', ')}`, {
        remedy: `add ${p.feature} to factors, or name another feature`,
      });
    }
    return ok({ weights: new Map(), epochs: [], best: 0 });
  },
  freeze: (_, task, p) =>
    frozenModel(task, 1, ({ graph, window }) => {
      const cells = graph.value('Gather', [window, graph.integers([priceOf(task, p)])], { axis: { int: 2 } });
      const price = graph.value('Reshape', [cells, graph.integers([-1])]);
      return p.of === 'price' ? price : graph.value('Sub', [price, price]);
    }),
  async evaluate(_, task, p, rows) {
    const { dataset } = task;
    const K = dataset.features.length;
    return Float32Array.from(rows, (row) => {
      const last = dataset.rows.subarray(row * K, (row + 1) * K);
      if (!last.every(Number.isFinite)) return NaN;
      return p.of === 'price' ? last[priceOf(task, p)]! : 0;
    });
  },
});

/** Index of the feature that holds the price; any other does for returns. */
const priceOf = ({ dataset: { features } }: TrainingTask, { of, feature }: { of: string; feature: string }): number =>
  of === 'price' ? features.indexOf(feature) : 0;
