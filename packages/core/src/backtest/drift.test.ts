import { expect, test } from 'vitest';
import { drift } from './drift.js';

test('weights drift with growth, and cash does not grow', () => {
  // A doubles and B stands: 0.5 becomes 1.0, equity 1 becomes 1.5, of which 0.25 is cash.
  const prices = Float64Array.of(10, 20, /* B */ 8, 8);
  expect(drift(Float64Array.of(0.5, 0.25), prices, 0, 1)).toEqual(Float64Array.of(1 / 1.5, 0.25 / 1.5));
});

test('a short weight grows against its holder', () => {
  // Short 0.5 of A, which rises by half: the debt is 0.75, equity 1 − 0.25 = 0.75.
  expect(drift(Float64Array.of(-0.5), Float64Array.of(10, 15), 0, 1)).toEqual(Float64Array.of(-1));
});

test('a missing price is the last known one, and an asset that had none stays as it was', () => {
  const prices = Float64Array.of(10, NaN, 20, /* B */ NaN, NaN, 5);
  expect(drift(Float64Array.of(0.5, 0.5), prices, 1, 2)).toEqual(Float64Array.of(1 / 1.5, 0.5 / 1.5));
});

test('there are no weights of lost equity', () => {
  expect(drift(Float64Array.of(-1), Float64Array.of(10, 20), 0, 1)).toBeNull();
});
