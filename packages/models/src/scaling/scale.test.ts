import { applyMaps, type ElementwiseMap, invertMaps } from '@foliograph/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scale } from './scale.js';
import { steps } from './steps.js';
import { unscale } from './unscale.js';

const map = (change: Partial<ElementwiseMap>): ElementwiseMap => ({
  low: -Infinity,
  high: Infinity,
  below: 0,
  above: 0,
  offset: 0,
  scale: 1,
  ...change,
});
const single = fc.float({ noNaN: true, noDefaultInfinity: true, min: Math.fround(-1e6), max: Math.fround(1e6) });
const anyMap = fc
  .record({
    low: fc.double({ min: -1e6, max: 0, noNaN: true }),
    high: fc.double({ min: 0, max: 1e6, noNaN: true }),
    below: single,
    above: single,
    offset: fc.double({ min: -1e5, max: 1e5, noNaN: true }),
    scale: fc.double({ min: 1e-3, max: 10, noNaN: true }),
  })
  .map(map);

test('a value under the lower bound is replaced, shifted and stretched', () => {
  const chain = steps([[map({ low: 2, below: 3, offset: 1, scale: 10 })]]);
  expect([1.5, 2, 5].map((x) => scale(x, chain, 0))).toEqual([20, 10, 40]);
});

test('float32 steps give what the maps of the core give', () => {
  fc.assert(
    fc.property(single, anyMap, (x, one) => {
      const expected = applyMaps([one], x);
      const magnitude = (Math.abs(x) + Math.abs(one.offset) + Math.abs(one.below) + Math.abs(one.above)) * one.scale;
      expect(Math.abs(scale(x, steps([[one]]), 0) - expected)).toBeLessThanOrEqual(1e-6 * magnitude + 1e-12);
    }),
  );
});

test('a price far from zero keeps the digits of its difference from the offset', () => {
  const chain = steps([[map({ offset: 4123.4567891, scale: 1000 })]]);
  const price = Math.fround(4123.5);
  expect(scale(price, chain, 0)).toBeCloseTo((price - 4123.4567891) * 1000, 4);
});

test('a float32 is under a bound of float64 exactly when it is under its float32 form', () => {
  const float64 = fc.double({ noNaN: true });
  const near = fc
    .tuple(float64, fc.constantFrom(0, 1, -1))
    .map(([bound, by]) => [bound, Math.fround(bound) * (1 + by * 2 ** -23)] as const);
  fc.assert(
    fc.property(near, ([bound, x]) => {
      const value = Math.fround(x);
      const under = steps([[map({ low: bound, below: 1 })]])[0]!;
      const over = steps([[map({ high: bound, above: 1 })]])[0]!;
      expect(value < under.low[0]!).toBe(value < bound);
      expect(value > over.high[0]!).toBe(value > bound);
    }),
  );
});

test('NaN stays NaN', () => {
  expect(scale(NaN, steps([[map({ low: 0, high: 1, offset: 2, scale: 0 })]]), 0)).toBeNaN();
});

test('scaling and its way back meet, as in the core', () => {
  fc.assert(
    fc.property(single, fc.array(anyMap, { maxLength: 3 }), (y, chain) => {
      const expected = invertMaps(chain, y);
      const got = unscale(y, steps([chain]), 0);
      const magnitude = chain.reduceRight((size, { offset, scale: by }) => size / by + Math.abs(offset), Math.abs(y));
      expect(Math.abs(got - expected)).toBeLessThanOrEqual(1e-6 * magnitude + 1e-12);
    }),
  );
});

test('a scale of 0 takes every value to 0 and back to the offset', () => {
  const chain = steps([[map({ offset: 7, scale: 0 })]]);
  expect(scale(9, chain, 0)).toBe(0);
  expect(unscale(0.3, chain, 0)).toBe(7);
});

test('a shorter chain beside a longer one changes nothing after its end', () => {
  const chains = steps([[map({ scale: 2 })], [map({ scale: 2 }), map({ offset: 1, scale: 3 })]]);
  expect(scale(5, chains, 0)).toBe(10);
  expect(scale(5, chains, 1)).toBe(27);
});
