import { expect, test } from 'vitest';
import { stream } from '../random/index.js';
import { topK } from './topK.js';

const view = { session: '2024-01-05', assets: ['A', 'B', 'C', 'D'], value: () => 1, history: () => new Float64Array(0) };
const forecast = Float64Array.of(-0.02, 0.03, 0.01, 0.01);
const weigh = (k: number, live: number[]) =>
  topK.weigh({ view, live: Uint8Array.from(live), forecast, random: stream(1), lasting: () => stream(1) }, { k });

test('the k live assets with the highest forecasts share equity, ties by name', () => {
  expect(weigh(2, [1, 1, 1, 1]).weights).toEqual(Float64Array.of(0, 0.5, 0.5, 0));
  expect(weigh(2, [1, 0, 0, 1]).weights).toEqual(Float64Array.of(0.5, 0, 0, 0.5));
});

test('where fewer than k are live these share equity, and that is noted', () => {
  expect(weigh(3, [0, 1, 0, 0])).toEqual({ weights: Float64Array.of(0, 1, 0, 0), notes: ['only 1 of 3 assets could be chosen'] });
});

test('with no live asset nothing is traded', () => {
  expect(weigh(3, [0, 0, 0, 0]).weights).toBeNull();
});
