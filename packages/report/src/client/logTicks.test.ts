import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logTicks } from './logTicks.js';

test('a wide span is marked at powers, a narrow one at round steps', () => {
  expect(logTicks(0.5, 2000)).toEqual([1, 10, 100, 1000]);
  expect(logTicks(0.9, 2.4)).toEqual([0.9, 1, 1.2, 1.4, 1.6, 1.8, 2]);
  expect(logTicks(0.95, 1.1)).toEqual([0.95, 1, 1.05, 1.1]);
});

test('marks lie within the span, in order, and are neither none nor many', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), fc.double({ min: 1.05, max: 1e6, noNaN: true }), (low, ratio) => {
      const ticks = logTicks(low, low * ratio);
      expect(ticks.length).toBeGreaterThanOrEqual(1);
      expect(ticks.length).toBeLessThanOrEqual(20);
      ticks.forEach((tick, i) => {
        expect(tick).toBeGreaterThanOrEqual(low);
        expect(tick).toBeLessThanOrEqual(low * ratio);
        if (i > 0) expect(tick).toBeGreaterThan(ticks[i - 1]!);
      });
    }),
  );
});
