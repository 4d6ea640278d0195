import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatShare } from './formatShare.js';

test('a share has one digit, the whole and nothing have none, and what is missing is a dash', () => {
  expect([0.5714, 1, 0, 0.99999, 0.00001, null, NaN].map((share) => formatShare(share).replace('\u00a0', ' '))).toEqual([
    '57.1 %',
    '100 %',
    '0 %',
    '99.9 %',
    '0.1 %',
    '–',
    '–',
  ]);
});

test('a share reads back to less than a tenth of a per cent, and to a whole only where it is one', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
      const back = Number.parseFloat(formatShare(share));
      expect(Math.abs(back - 100 * share)).toBeLessThan(0.1 + 1e-9);
      expect(back === 100).toBe(share === 1);
      expect(back === 0).toBe(share === 0);
    }),
  );
});
