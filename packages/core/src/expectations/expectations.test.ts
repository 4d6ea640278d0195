import { expect, test } from 'vitest';
import { forecast, historicalMean, shrunk } from './index.js';

const rounded = (values: Float64Array) => [...values].map((value) => Math.round(value * 1e12) / 1e12);
const returns = { values: Float64Array.of(0.01, 0.03, 0, 0.02), N: 2, W: 2 };

test('a forecast over five sessions is a fifth of it for one', () => {
  expect(rounded(forecast.expect({ returns, forecast: Float64Array.of(0.05, -0.1), horizon: 5 }))).toEqual([0.01, -0.02]);
});

test('the past is its mean, and is not drawn anywhere of fewer than four assets', () => {
  expect(rounded(historicalMean.expect({ returns, horizon: 1 }))).toEqual([0.02, 0.01]);
  expect(rounded(shrunk.expect({ returns, horizon: 1 }))).toEqual([0.02, 0.01]);
});

test('means 0, 0, 2 and 2 of returns 1 away from them are drawn a quarter of the way to 1', () => {
  // Variances 2 of two sessions: (4 − 3) · 2 / 2 = 1, over Σ (m_i − 1)² = 4.
  const four = { values: Float64Array.of(-1, 1, 1, -1, 1, 3, 3, 1), N: 4, W: 2 };
  expect(rounded(shrunk.expect({ returns: four, horizon: 1 }))).toEqual([0.25, 0.25, 1.75, 1.75]);
});

test('means that differ by no more than chance are all drawn to their own', () => {
  const four = { values: Float64Array.of(-1, 1.1, 1, -1, -1, 1, 1, -1), N: 4, W: 2 };
  expect(new Set(shrunk.expect({ returns: four, horizon: 1 })).size).toBe(1);
});
