import { expect, test } from 'vitest';
import { correlation, mean, median, quantile, standardDeviation } from './index.js';

test('1, 2 and 6 have mean 3 and a sample standard deviation of √7', () => {
  expect([mean([1, 2, 6]), standardDeviation([1, 2, 6])]).toEqual([3, Math.sqrt(7)]);
});

test('the quantile lies on the line between its neighbours, and the median in the middle', () => {
  const sorted = [1, 2, 4, 8, 16];
  expect([0, 0.1, 0.25, 0.5, 0.9, 1].map((share) => quantile(sorted, share))).toEqual([1, 1.4, 2, 4, 12.8, 16]);
  const values = Float64Array.of(8, 1, 4, 2);
  expect(median(values)).toBe(3);
  expect([...values]).toEqual([8, 1, 4, 2]);
});

test('equal values have their value as mean and do not vary, to the bit', () => {
  expect([mean([0.1, 0.1, 0.1]), standardDeviation([0.1, 0.1, 0.1])]).toEqual([0.1, 0]);
});

test('what lies on a rising line correlates by 1, on a falling one by −1, and a constant with nothing', () => {
  expect(correlation([1, 2, 4], [3, 5, 9])).toBeCloseTo(1, 15);
  expect(correlation([1, 2, 4], [-3, -5, -9])).toBeCloseTo(-1, 15);
  expect(correlation([0.1, 0.1, 0.1], [1, 2, 3])).toBeNaN();
});

test('too few values have no figure', () => {
  expect([mean([]), standardDeviation([1]), correlation([1], [1]), quantile([], 0.5)]).toEqual([NaN, NaN, NaN, NaN]);
  expect(median(new Float64Array())).toBeNaN();
});
