import { type Member, ok, type Params, type ParamsOf } from '@foliograph/core';
import { frozenModel } from '../freezing/index.js';
import { type Growth, type Priced, priceIndex, trainingGrowths } from '../growth/index.js';
import type { Trained, TrainingContext, TrainingTask } from '../training/index.js';
import { defineModel, type Model } from './Model.js';

/** A forecaster of which only the growth differs. */
interface Baseline<P extends Params> extends Member<P> {
  per(p: ParamsOf<P>): 'asset' | 'pooled';
  /** As of models. */
  draws?(p: ParamsOf<P>): boolean;
  readonly batchBound?: boolean;
  /** What is kept of the growths of the training part. */
  learn(growths: Float64Array, task: TrainingTask, context: TrainingContext): Trained['weights'];
  growth(weights: Trained['weights']): Growth;
}

/** A model that forecasts the last price times 1 + a growth, or that growth where the target is a return; NaN where the last session is incomplete. */
export const defineBaseline = <P extends Params>({ learn, growth, ...member }: Baseline<P>): Model<P> =>
  defineModel<P>({
    ...member,
    window: () => 1,
    validation: () => 0,
    async train(task, p, context) {
      const growths = trainingGrowths(task, p as Priced);
      return growths.ok ? ok({ weights: learn(growths.value, task, context), epochs: [], best: 0 }) : growths;
    },
    freeze: ({ weights }, task, p) =>
      frozenModel(task, 1, ({ graph, window }) => {
        const K = task.dataset.features.length;
        const grown = growth(weights).inGraph(graph, graph.value('Reshape', [window, graph.integers([-1, K])]));
        const cells = graph.value('Gather', [window, graph.integers([priceIndex(task, p as Priced)])], { axis: { int: 2 } });
        const price = graph.value('Reshape', [cells, graph.integers([-1])]);
        if (isPrice(p)) return graph.value('Mul', [price, graph.value('Add', [grown, graph.scalar(1)])]);
        // One growth for all becomes one a window.
        return graph.value('Add', [grown, graph.value('Sub', [price, price])]);
      }),
    async evaluate({ weights }, task, p, rows) {
      const { dataset } = task;
      const K = dataset.features.length;
      const price = priceIndex(task, p as Priced);
      const { of } = growth(weights);
      return Float32Array.from(rows, (row) => {
        if (!dataset.rows.subarray(row * K, (row + 1) * K).every(Number.isFinite)) return NaN;
        const grown = of(dataset.rows, row * K);
        return isPrice(p) ? dataset.rows[row * K + price]! * Math.fround(grown + 1) : grown;
      });
    },
  });

const isPrice = (p: unknown): boolean => (p as Priced).of === 'price';
