import { choice, params } from '@foliograph/core';
import { priceFields } from '../growth/index.js';
import { defineBaseline } from './defineBaseline.js';

/** Forecasts the mean label of the training part, of a price the last one grown by the mean return; NaN where the last session is incomplete. */
export const historicalMean = defineBaseline({
  summary: 'Forecasts what happened on average in the training part, whatever the features.',
  version: 1,
  params: params({
    ...priceFields,
    per: choice(['asset', 'pooled'], { default: 'asset', description: 'The mean of each asset, or one over all.' }),
  }),
  per: ({ per }) => per,
  draws: () => false,
  learn(growths) {
    const mean = growths.reduce((sum, growth) => sum + growth, 0) / growths.length;
    return new Map([['mean', { shape: [1], data: Float32Array.of(mean) }]]);
  },
  growth(weights) {
    const { shape, data } = weights.get('mean')!;
    return { of: () => data[0]!, inGraph: (graph) => graph.initializer('mean', shape, data) };
  },
});
