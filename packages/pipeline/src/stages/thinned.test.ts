import { stream } from '@foliograph/core';
import { expect, test } from 'vitest';
import { thinned } from './thinned.js';

const rows = Int32Array.from({ length: 10 }, (_, i) => 100 + i);

test('rows that are no more than wanted stay as they are', () => {
  expect(thinned(rows, 10, stream(1, 'samples'))).toBe(rows);
});

test('of too many rows so many are left, each from its own share of them', () => {
  const chosen = Array.from({ length: 50 }, (_, seed) => [...thinned(rows, 5, stream(seed, 'samples'))]);
  for (const some of chosen) expect(some.map((row) => Math.floor((row - 100) / 2))).toEqual([0, 1, 2, 3, 4]);
  expect(new Set(chosen.flat()).size).toBe(10);
});

test.each([3, 7, 9])('%i of ten rows are distinct and in order', (most) => {
  const some = [...thinned(rows, most, stream(1, 'samples'))];
  expect(some).toHaveLength(most);
  expect(some).toEqual([...new Set(some)].sort((a, b) => a - b));
});
