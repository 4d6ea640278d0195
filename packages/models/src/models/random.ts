import { params } from '@foliograph/core';
import { priceFields } from '../growth/index.js';
import { drawNoise, normalInGraph, normalOf } from '../noise/index.js';
import { defineBaseline } from './defineBaseline.js';

/** Normal draws scattered as the labels of the training part, of a price the last one grown by a draw; the seed and the last session's values decide them, and equal values give equal draws. NaN where that session is incomplete. */
export const random = defineBaseline({
  summary: 'Forecasts drawn at random, scattered as the labels are: what a rule comes to without any knowledge.',
  version: 1,
  params: params(priceFields),
  per: () => 'pooled',
  // Draws come of a logarithm and a cosine, whose last bit hangs on a value's place in the processor's vectors.
  batchBound: true,
  learn(growths, { dataset }, context) {
    const mean = growths.reduce((sum, growth) => sum + growth, 0) / growths.length;
    const variance = growths.reduce((sum, growth) => sum + (growth - mean) ** 2, 0) / growths.length;
    const { coefficients, keys } = drawNoise(context.random('noise'), dataset.features.length);
    const weight = (data: Float32Array) => ({ shape: [data.length], data });
    return new Map([
      ['coefficients', weight(coefficients)],
      ['keys', weight(keys)],
      ['mean', weight(Float32Array.of(mean))],
      ['deviation', weight(Float32Array.of(Math.sqrt(variance)))],
    ]);
  },
  growth(weights) {
    const data = (name: string) => weights.get(name)!.data;
    const noise = { coefficients: data('coefficients'), keys: data('keys') };
    const [mean, deviation] = [data('mean')[0]!, data('deviation')[0]!];
    return {
      of: (values, from) => Math.fround(Math.fround(normalOf(values, from, noise) * deviation) + mean),
      inGraph(graph, values) {
        const spread = graph.value('Mul', [normalInGraph(graph, values, noise), graph.scalar(deviation)]);
        return graph.value('Add', [spread, graph.scalar(mean)]);
      },
    };
  },
});
