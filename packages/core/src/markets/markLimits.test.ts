import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markLimits } from './markLimits.js';

const limit = (length: number, value = 0.1) => new Float64Array(length).fill(value);

test('a close at the high and 10 % above the last is at its limit up, one at the low and 10 % under it at its limit down', () => {
  const close = Float64Array.of(10, 11, 9.9, 10.89, 9.8);
  const high = Float64Array.of(10, 11, 11, 11, 9.8);
  const low = Float64Array.of(10, 10.5, 9.9, 9.9, 9.8);
  const { up, down } = markLimits({ close, high, low }, limit(5));
  expect([...up]).toEqual([0, 1, 0, 0, 0]);
  expect([...down]).toEqual([0, 0, 1, 0, 1]);
});

test('the move may miss the limit by 0.002, since raw prices are rounded', () => {
  const at = (close: number) =>
    markLimits({ close: Float64Array.of(10, close), high: Float64Array.of(10, close), low: Float64Array.of(10, 0) }, limit(2));
  expect([10.981, 10.979].map((close) => at(close).up[1])).toEqual([1, 0]);
});

test('nothing is marked on the first bar, without trade or without a limit, and there is NaN without a bar', () => {
  const close = Float64Array.of(NaN, 11, 12.1, NaN, 13.31, 14.641);
  const trading = Float64Array.of(1, 1, 1, 0, 0, NaN);
  const preclose = Float64Array.of(10, 10, 11, 12.1, 12.1, 13.31);
  const series = { close, high: close, low: close, preclose, trading };
  expect([...markLimits(series, limit(6)).up]).toEqual([NaN, 0, 1, NaN, 0, 1]);
  expect([...markLimits(series, limit(6, NaN)).up]).toEqual([NaN, 0, 0, NaN, 0, 0]);
});

test('a previous close that is given goes before the last one seen, as after a dividend', () => {
  const close = Float64Array.of(10, 9.9);
  const series = { close, high: close, low: close };
  expect([...markLimits({ ...series, preclose: Float64Array.of(NaN, 9) }, limit(2)).up]).toEqual([0, 1]);
  expect([...markLimits({ ...series, preclose: Float64Array.of(NaN, NaN) }, limit(2)).up]).toEqual([0, 0]);
});

test('no session is both up and down, and later prices change no mark', () => {
  const prices = fc.array(fc.double({ min: 1, max: 1.3, noNaN: true }), { minLength: 4, maxLength: 30 });
  fc.assert(
    fc.property(prices, (bars) => {
      const close = Float64Array.from(bars);
      const series = { close, high: close, low: close };
      const { up, down } = markLimits(series, limit(close.length, 0.05));
      expect(up.some((mark, t) => mark + down[t]! > 1)).toBe(false);
      const half = close.subarray(0, 3);
      expect(markLimits({ close: half, high: half, low: half }, limit(3, 0.05)).up).toEqual(up.subarray(0, 3));
    }),
  );
});
