import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryTrading } from '../../test-support/arbitraryTrading.js';
import { list, tested } from '../../test-support/tested.js';
import { backtest, nextOrders } from './index.js';

test('a decision of the last session is sized at its prices, to be filled one session later', () => {
  // Decided at session 0 and filled at 1: 2.5 units of A at 20, now at 40: 150, of which half is wanted in B at 1. The prices after it are not known.
  const { input } = tested({ A: [10, 20, 40, 7], B: [1, 1, 1, 9] }, { 0: [0.5, 0], 2: [0, 0.5] }, { lag: 1 });
  const { equity, cash, quantity, price, orders } = nextOrders({ ...input, last: 2 });
  expect([equity, cash, list(quantity), list(price)]).toEqual([150, 50, [2.5, 0], [40, 1]]);
  expect([list(orders.session), list(orders.asset), list(orders.quantity)]).toEqual([
    [3, 3],
    [0, 1],
    [-2.5, 75],
  ]);
});

test('without a lag they are the orders that a backtest fills on that session, whatever comes after', () => {
  fc.assert(
    fc.property(arbitraryTrading({ short: true }), fc.nat(4), (arbitrary, d) => {
      const input = { ...arbitrary, lag: 0 };
      const whole = backtest(input);
      const last = Math.min(2 * d, input.last);
      if (whole.ruin !== undefined && last > whole.ruin) return;
      const { orders } = nextOrders({ ...input, last });
      const on = [...whole.orders.session.keys()].filter((i) => whole.orders.session[i] === last);
      expect([...orders.asset]).toEqual(on.map((i) => whole.orders.asset[i]));
      expect([...orders.quantity]).toEqual(on.map((i) => whole.orders.quantity[i]));
      expect([...orders.fee]).toEqual(on.map((i) => whole.orders.fee[i]));
    }),
  );
});

test('with a lag they are the orders of a backtest whose market stands still until the fill', () => {
  fc.assert(
    fc.property(arbitraryTrading({ short: true }), fc.integer({ min: 1, max: 2 }), fc.nat(2), (arbitrary, lag, d) => {
      const N = arbitrary.assets.length;
      const T = arbitrary.marks.length / N;
      const last = 2 * d;
      if (last + lag >= T) return;
      const still = (plane: Float64Array, at: (n: number) => number) =>
        plane.map((value, i) => (i % T > last ? at(Math.floor(i / T)) : value));
      const asThen = (plane: Float64Array) => still(plane, (n) => plane[n * T + last]!);
      const marks = asThen(arbitrary.marks);
      const { limits, volume, trading, suspended } = arbitrary;
      const input = {
        ...{ ...arbitrary, lag, marks, fills: marks, trading: asThen(trading!), suspended: asThen(suspended!) },
        limits: { up: still(limits!.up, () => 0), down: still(limits!.down, () => 0) },
        volume: { ...volume!, units: asThen(volume!.units) },
        last: last + lag,
      };
      const whole = backtest(input);
      if (whole.ruin !== undefined) return;
      const { orders, equity, quantity, price } = nextOrders({ ...arbitrary, lag, last });
      const after = [...whole.orders.session.keys()].filter((i) => whole.orders.session[i]! > last);
      expect([...orders.quantity]).toEqual(after.map((i) => whole.orders.quantity[i]));
      expect(equity).toBe(whole.equity[last]);
      const held = quantity.reduce((sum, units, n) => sum + (units === 0 ? 0 : units * price[n]!), 0);
      expect(Math.abs(held - whole.net[last]!)).toBeLessThan(1e-6);
    }),
  );
});
