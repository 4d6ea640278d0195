import { ok, params } from '@foliograph/core';
import { frozenModel } from '../freezing/index.js';
import { priceFields, priceFound, priceIndex } from '../growth/index.js';
import { defineModel } from './Model.js';

/** Forecasts that nothing changes: the last price, or a return of 0; NaN where the last session is incomplete. */
export const lastValue = defineModel({
  summary: 'Forecasts that nothing changes: what every learned model should beat.',
  version: 1,
  params: params(priceFields),
  window: () => 1,
  per: () => 'pooled',
  validation: () => 0,
  draws: () => false,
  async train(task, p) {
    const found = priceFound(task, p);
    return found.ok ? ok({ weights: new Map(), epochs: [], best: 0 }) : found;
  },
  freeze: (_, task, p) =>
    frozenModel(task, 1, ({ graph, window }) => {
      const cells = graph.value('Gather', [window, graph.integers([priceIndex(task, p)])], { axis: { int: 2 } });
      const price = graph.value('Reshape', [cells, graph.integers([-1])]);
      return p.of === 'price' ? price : graph.value('Sub', [price, price]);
    }),
  async evaluate(_, task, p, rows) {
    const { dataset } = task;
    const K = dataset.features.length;
    return Float32Array.from(rows, (row) => {
      const last = dataset.rows.subarray(row * K, (row + 1) * K);
      if (!last.every(Number.isFinite)) return NaN;
      return p.of === 'price' ? last[priceIndex(task, p)]! : 0;
    });
  },
});
