import { correlation, mean, standardDeviation } from '@foliograph/core';
import { expect, test } from 'vitest';
import { marketShape } from '../../test-support/marketShape.js';
import { simulateMarket } from './index.js';

const [assets, sessions] = [80, 600];
const whole = { ...marketShape, assets, listings: 0, delistings: 0, gaps: 0 };

/** How many standard errors the mean correlation across assets, of the signal with the next return, lies from a value. */
function distance(signal: number, seed: number): number {
  const { bars, signals } = simulateMarket({ ...whole, signal }, sessions, seed);
  const across = (value: (i: number) => number) => Float64Array.from({ length: assets }, (_, n) => value(n * sessions));
  const coefficients = Array.from({ length: sessions - 1 }, (_, t) =>
    correlation(
      across((row) => signals[row + t]!),
      across((row) => bars.close[row + t + 1]! / bars.close[row + t]! - 1),
    ),
  );
  return (mean(coefficients) - signal) / (standardDeviation(coefficients) / Math.sqrt(coefficients.length));
}

test('over strengths and seeds the planted signal is found as strong as declared, as far off as its standard error says', () => {
  const distances = [-0.1, -0.03, 0, 0.02, 0.05, 0.1, 0.2].flatMap((signal, k) =>
    [1, 2, 3, 4].map((seed) => distance(signal, 10 * k + seed)),
  );
  // Each with a seed of its own, so as 28 standard normal draws: none beyond 3.6 but once in a hundred times, their mean within 3 / √28 …
  expect(Math.max(...distances.map(Math.abs))).toBeLessThan(3.6);
  expect(Math.abs(mean(distances))).toBeLessThan(3 / Math.sqrt(distances.length));
  // … and their squares, of mean 1, neither far larger (a biased signal) nor far smaller (an error told too large).
  const squares = mean(distances.map((each) => each * each));
  expect(squares).toBeGreaterThan(0.4);
  expect(squares).toBeLessThan(1.9);
});
