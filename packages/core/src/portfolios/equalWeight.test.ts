import { expect, test } from 'vitest';
import { stream } from '../random/index.js';
import { equalWeight } from './equalWeight.js';

const view = { session: '2024-01-05', assets: ['A', 'B', 'C', 'D', 'E'], value: () => 1, history: () => new Float64Array(0) };

test('each live asset has the same share and the others none', () => {
  expect(equalWeight.weigh({ view, live: Uint8Array.of(1, 0, 1, 1, 1), random: stream(1), lasting: () => stream(1) }, {})).toEqual({
    weights: Float64Array.of(0.25, 0, 0.25, 0.25, 0.25),
    notes: [],
  });
});

test('with no live asset nothing is traded', () => {
  expect(equalWeight.weigh({ view, live: new Uint8Array(5), random: stream(1), lasting: () => stream(1) }, {}).weights).toBeNull();
});

test('it leaves to the backtest how often it decides unless it says so', () => {
  expect([equalWeight.rebalance({}), equalWeight.rebalance({ rebalance: 'never' })]).toEqual([undefined, 'never']);
});
