import { describe, expect, test } from 'vitest';
import { stream } from '../random/index.js';
import { averageRank } from './averageRank.js';
import { rollingExtreme } from './rollingExtreme.js';
import { rollingMean } from './rollingMean.js';
import { rollingStd } from './rollingStd.js';
import { rollingSum } from './rollingSum.js';
import { shift } from './shift.js';

const sum = (window: readonly number[]) => window.reduce((a, b) => a + b, 0);
const mean = (window: readonly number[]) => sum(window) / window.length;
const std = (window: readonly number[]) => {
  const centre = mean(window);
  return Math.sqrt(sum(window.map((v) => (v - centre) ** 2)) / (window.length - 1));
};
const kernels: Readonly<
  Record<string, [kernel: (x: Float64Array, W: number) => Float64Array, naive: (window: readonly number[]) => number]>
> = {
  rollingSum: [rollingSum, sum],
  rollingMean: [rollingMean, mean],
  rollingStd: [rollingStd, std],
  rollingMin: [(x, W) => rollingExtreme(x, W, -1), (window) => Math.min(...window)],
  rollingMax: [(x, W) => rollingExtreme(x, W, 1), (window) => Math.max(...window)],
};

/** Holds from session `from` on; before it the naive window itself may have lost all digits. */
function expectNaive(got: Float64Array, x: Float64Array, W: number, naive: (window: readonly number[]) => number, from = 0): void {
  for (let t = from; t < x.length; t++) {
    const window = [...x.subarray(Math.max(0, t + 1 - W), t + 1)];
    if (window.length < W) expect(got[t], `session ${t}`).toBeNaN();
    else expect(Math.abs(got[t]! - naive(window)), `session ${t}`).toBeLessThanOrEqual(1e-12 * Math.abs(naive(window)));
  }
}
/** Prices around 100 with small changes: what makes sums of squares cancel. */
const prices = (length: number, seed: number) => {
  const random = stream(seed, 'prices');
  return Float64Array.from({ length }, () => 100 + random.normal());
};

test('the sum of 1, 2, 3, 4 over two is 3, 5, 7 from the second value on', () => {
  expect([...rollingSum(Float64Array.of(1, 2, 3, 4), 2)]).toEqual([NaN, 3, 5, 7]);
});

test('the deviation of 1, 2, 4 over three has two degrees of freedom', () => {
  expect(rollingStd(Float64Array.of(1, 2, 4), 3)[2]).toBeCloseTo(Math.sqrt(7 / 3), 15);
});

describe.each(Object.entries(kernels))('%s', (name, [kernel, naive]) => {
  const least = name === 'rollingStd' ? 2 : 1;
  const windows = [1, 2, 3, 5, 20, 60].filter((W) => W >= least);

  test.each(windows)('equals the naive window of %i to 1e-12', (W) => {
    expectNaive(kernel(prices(300, W), W), prices(300, W), W, naive);
  });

  test.each(windows)('equals the naive window of %i to 1e-12 after a spike of 1e15 has left', (W) => {
    for (const at of [70, 79, 80, 81]) {
      const x = prices(240, at);
      x[at] = 1e15;
      expectNaive(kernel(x, W), x, W, naive, at + W);
    }
  });

  test.each([Infinity, -Infinity, NaN])('is missing while %d is in the window and finite after it has left', (gap) => {
    const x = prices(100, 3);
    x[40] = gap;
    const got = kernel(x, 7);
    expect([...got.subarray(40, 47)].every(Number.isNaN)).toBe(true);
    expect([...got.subarray(47)].every(Number.isFinite)).toBe(true);
  });

  test('gives the same bytes whatever comes later', () => {
    const x = prices(200, 4);
    for (const known of [1, 19, 20, 21, 57, 140]) {
      expect(Buffer.from(kernel(x.slice(0, known), 20).buffer).equals(Buffer.from(kernel(x, 20).slice(0, known).buffer))).toBe(true);
    }
  });

  test('leaves its input as it was and is all missing where the window is longer than the series', () => {
    const x = prices(10, 5);
    const before = x.slice();
    expect([...kernel(x, 11)].every(Number.isNaN)).toBe(true);
    expect(x).toEqual(before);
  });
});

test('the deviation of equal values is exactly 0', () => {
  expect([...rollingStd(new Float64Array(30).fill(0.1), 7).subarray(6)].every((v) => v === 0)).toBe(true);
});

test('a shift moves a series and is missing before it begins', () => {
  expect([...shift(Float64Array.of(1, 2, 3), 1)]).toEqual([NaN, 1, 2]);
  expect([...shift(Float64Array.of(1, 2), 0)]).toEqual([1, 2]);
  expect([...shift(Float64Array.of(1, 2), 5)]).toEqual([NaN, NaN]);
});

test('ties share their average rank and missing values have none', () => {
  expect([...averageRank(Float64Array.of(3, 1, NaN, 3, -2, Infinity))]).toEqual([3.5 / 4, 2 / 4, NaN, 3.5 / 4, 1 / 4, NaN]);
  expect([...averageRank(Float64Array.of(NaN))]).toEqual([NaN]);
});
