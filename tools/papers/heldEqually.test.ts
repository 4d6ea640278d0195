import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heldEqually } from './heldEqually.js';

test('equal shares bought once grow by the mean of all growth, brought back by the mean of each session', () => {
  const prices = [
    [1, 2, 2],
    [4, 4, 2],
  ];
  expect([...heldEqually(prices, false)]).toEqual([1, 1.5, 1.25]);
  expect([...heldEqually(prices, true)]).toEqual([1, 1.5, 1.125]);
});

test('assets that move alike are one asset, rebalanced or not, in whatever unit they are quoted', () => {
  const price = fc.float({ min: 1, max: 100, noNaN: true });
  fc.assert(
    fc.property(fc.array(price, { minLength: 2, maxLength: 20 }), price, (one, unit) => {
      const other = one.map((value) => value * unit);
      for (const rebalanced of [true, false])
        heldEqually([one, other], rebalanced).forEach((value, t) => {
          expect(value).toBeCloseTo(one[t]! / one[0]!, 9);
        });
    }),
  );
});
