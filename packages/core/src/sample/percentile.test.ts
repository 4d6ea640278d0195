import { expect, test } from 'vitest';
import { percentile } from './percentile.js';

test('a percentile is the share below, with half of what is equal', () => {
  expect(percentile(2, [1, 2, 3, 4])).toBe(37.5);
  expect([percentile(0, [1, 2]), percentile(9, [1, 2])]).toEqual([0, 100]);
  expect(percentile(2, [2, 2, 2])).toBe(50);
});

test('what is no number is left out of a percentile, and there is none of nothing', () => {
  expect(percentile(2, [1, NaN, 3, NaN])).toBe(50);
  expect(percentile(2, [NaN])).toBeNaN();
  expect(percentile(NaN, [1, 2])).toBeNaN();
});
