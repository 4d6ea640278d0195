import { correlation, stream } from '@foliograph/core';
import { expect, test } from 'vitest';
import { drawNoise } from './drawNoise.js';
import { normalOf } from './normalOf.js';

const random = stream(3, 'values');
const N = 20_000;
const noise = drawNoise(stream(1, 'noise'), 2);
const mean = (x: Float64Array) => x.reduce((sum, value) => sum + value, 0) / x.length;
const drawsOf = (values: Float32Array, of = noise) =>
  Float64Array.from({ length: values.length / 2 }, (_, i) => normalOf(values, 2 * i, of));

const kinds: Readonly<Record<string, (i: number) => number>> = {
  'small returns': () => 0.01 * random.normal(),
  'prices in cents': () => Math.round(1e4 * Math.exp(0.1 * random.normal())) / 100,
  'whole numbers in a row': (i) => i,
  'neighbouring float32 numbers': (i) => 1 + i * 2 ** -23,
  volumes: () => 1e6 * Math.exp(random.normal()),
};

test.each(Object.keys(kinds))('draws from %s are standard normal and tell nothing of them', (kind) => {
  const values = Float32Array.from({ length: 2 * N }, (_, i) => kinds[kind]!(i));
  const draws = drawsOf(values);
  const tolerance = 4 / Math.sqrt(N);
  expect(Math.abs(mean(draws))).toBeLessThan(tolerance);
  expect(Math.abs(mean(draws.map((z) => z * z)) - 1)).toBeLessThan(tolerance * Math.SQRT2);
  // Shares of the tails beyond 1, 2 and 3 deviations.
  for (const [bound, share] of [
    [1, 0.31731],
    [2, 0.0455],
    [3, 0.0027],
  ] as const) {
    const found = draws.filter((z) => Math.abs(z) > bound).length / N;
    expect(Math.abs(found - share), `beyond ${bound}`).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / N));
  }
  const plain = Float64Array.from(values);
  for (const offset of [0, 1])
    expect(
      Math.abs(
        correlation(
          draws,
          plain.filter((_, i) => i % 2 === offset),
        ),
      ),
    ).toBeLessThan(tolerance);
  expect(Math.abs(correlation(draws.subarray(1), draws.subarray(0, -1)))).toBeLessThan(tolerance);
});

test('equal values give equal draws, another seed or another last bit others', () => {
  const values = Float32Array.of(100.25, -0.5, 100.25, -0.5, Math.fround(100.25 + 2 ** -17), -0.5);
  const [one, same, other] = drawsOf(values);
  expect(same).toBe(one);
  expect(other).not.toBe(one);
  expect(drawsOf(values, drawNoise(stream(2, 'noise'), 2))[0]).not.toBe(one);
});

test('the largest, the smallest and negative numbers have draws, and what is not finite has none', () => {
  const draws = drawsOf(Float32Array.of(3.4e38, 1e-45, -3.4e38, 0, 0, 0, NaN, 1, 1, Infinity));
  expect([...draws].map(Number.isFinite)).toEqual([true, true, true, false, false]);
});
