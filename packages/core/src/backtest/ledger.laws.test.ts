import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryTrading } from '../../test-support/arbitraryTrading.js';
import { type BacktestInput, backtest, type Costs, holdings, orderReasons, simulate } from './index.js';

/** Half a cent of the 1,000 that the backtests begin with is far above rounding. */
const cent = 1e-6;
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

test('equity reconciles with the orders: cash is capital, less what they paid and cost, with interest and without the fees of borrowing', () => {
  fc.assert(
    fc.property(arbitraryTrading({ short: true }), (input) => {
      const result = backtest(input);
      const { orders, equity, cash, net, gross } = result;
      const S = equity.length;
      const weights = holdings(input, result);
      for (let s = 0; s < S; s++) {
        let money = input.capital + sum(result.interest.slice(0, s + 1)) - sum(result.borrow.slice(0, s + 1));
        orders.session.forEach((t, i) => {
          if (t <= s) money -= orders.quantity[i]! * orders.price[i]! + orders.fee[i]!;
        });
        expect(Math.abs(cash[s]! - money)).toBeLessThan(cent);
        expect(Math.abs(cash[s]! + net[s]! - equity[s]!)).toBeLessThan(cent);
        const held = input.assets.map((_, n) => weights[n * S + s]! * equity[s]!);
        expect(Math.abs(sum(held) - net[s]!)).toBeLessThan(cent);
        expect(Math.abs(sum(held.map(Math.abs)) - gross[s]!)).toBeLessThan(cent);
      }
    }),
  );
});

test('the sums of the sessions are those of the orders: fees, slippage and traded value', () => {
  fc.assert(
    fc.property(arbitraryTrading({ short: true }), (input) => {
      const { orders, fees, commission, duty, slippage, traded } = backtest(input);
      expect(Math.abs(sum(orders.fee) - fees)).toBeLessThan(cent);
      expect(Math.abs(sum(commission) + sum(duty) - fees)).toBeLessThan(cent);
      expect(Math.abs(sum(orders.slippage) - sum(slippage))).toBeLessThan(cent);
      // Slippage is of the quoted value: what is traded is what lost it.
      const rate = input.costs.slippage! / 1e4;
      const taken = [...orders.reason].flatMap((code, i) => (['delisted', 'ruin'].includes(orderReasons[code]!) ? [] : [i]));
      const quoted = taken.map((i) => (Math.abs(orders.quantity[i]!) * orders.price[i]!) / (1 + Math.sign(orders.quantity[i]!) * rate));
      expect(Math.abs(sum(quoted) - sum(traded))).toBeLessThan(cent);
    }),
  );
});

test('money is the same to the bit with and without a ledger', () => {
  fc.assert(
    fc.property(arbitraryTrading({ short: true }), (input) => {
      const { orders: _, unfilled: __, ...money } = backtest(input);
      expect(simulate(input)).toEqual(money);
    }),
  );
});

test('at prices that stand still equity never rises but by interest, and falls by exactly what trading cost', () => {
  fc.assert(
    fc.property(arbitraryTrading({ short: true }), (arbitrary) => {
      const marks = arbitrary.marks.map((price) => (Number.isNaN(price) ? NaN : 10));
      const input = { ...arbitrary, marks, fills: marks, delisting: undefined };
      const { equity, cash, commission, duty, slippage, borrow, interest } = backtest(input);
      let expected = input.capital;
      equity.forEach((value, s) => {
        expected += interest[s]! - commission[s]! - duty[s]! - slippage[s]! - borrow[s]!;
        expect(Math.abs(value - expected)).toBeLessThan(cent);
        for (const cost of [commission, duty, slippage, borrow]) expect(cost[s]).toBeGreaterThanOrEqual(0);
      });
      expect(cash).toHaveLength(equity.length);
    }),
  );
});

test.each(['bps', 'buyDuty', 'sellDuty', 'slippage', 'perShare'] as const)(
  'a higher %s never raises equity of long holdings that can be traded',
  (kind) => {
    fc.assert(
      fc.property(arbitraryTrading({ short: false }), fc.integer({ min: 1, max: 100 }), (arbitrary, more) => {
        const costs: Costs = { ...arbitrary.costs, minimum: 0 };
        const input = free({ ...arbitrary, costs });
        const dearer = { ...input, costs: { ...costs, [kind]: costs[kind]! + (kind === 'perShare' ? more / 1e4 : more) } };
        const [cheap, dear] = [simulate(input).equity, simulate(dearer).equity];
        dear.forEach((equity, s) => {
          expect(equity).toBeLessThanOrEqual(cheap[s]! * (1 + 1e-12));
        });
      }),
    );
  },
);

/** The same without what can keep an order from being filled whole: prices never missing, no limits, lots or thin volume. */
function free(input: BacktestInput): BacktestInput {
  const T = input.marks.length / input.assets.length;
  const marks = input.marks.slice();
  for (let i = 0; i < marks.length; i++) if (Number.isNaN(marks[i]!)) marks[i] = i % T === 0 ? 10 : marks[i - 1]!;
  return { ...input, marks, fills: marks, trading: undefined, suspended: undefined, limits: undefined, volume: undefined, lot: 0 };
}

test('twice the capital, volume, lots and minimum commission are twice the equity, cash and fees, to the bit', () => {
  fc.assert(
    fc.property(arbitraryTrading({ short: true }), (input) => {
      const { costs, volume, lot } = input;
      const twice = backtest({
        ...input,
        capital: 2 * input.capital,
        lot: 2 * lot!,
        volume: { ...volume!, units: volume!.units.map((units) => 2 * units) },
        costs: { ...costs, minimum: 2 * costs.minimum! },
      });
      const once = backtest(input);
      expect(twice.equity).toEqual(once.equity.map((value) => 2 * value));
      expect(twice.cash).toEqual(once.cash.map((value) => 2 * value));
      expect(twice.fees).toBe(2 * once.fees);
      expect(twice.orders.reason).toEqual(once.orders.reason);
    }),
  );
});

test('an order split over two listings of the same asset changes no equity without a minimum commission', () => {
  fc.assert(
    fc.property(arbitraryTrading({ short: true }), (arbitrary) => {
      const { assets, targets, volume, limits, marks, trading, suspended, costs } = arbitrary;
      const input = { ...arbitrary, lot: 0, costs: { ...costs, minimum: 0 } };
      const both = (plane: Float64Array) => Float64Array.of(...plane, ...plane);
      const doubled = both(marks);
      const N = assets.length;
      const rows = Array.from(targets.sessions, (_, d) => targets.weights.slice(d * N, (d + 1) * N).map((w) => w / 2));
      const split = backtest({
        ...input,
        assets: [...assets, ...assets.map((name) => `${name}2`)],
        marks: doubled,
        fills: doubled,
        trading: both(trading!),
        suspended: both(suspended!),
        limits: { up: both(limits!.up), down: both(limits!.down) },
        volume: { ...volume!, units: both(volume!.units.map((units) => units / 2)) },
        targets: { ...targets, weights: Float64Array.from(rows.flatMap((row) => [...row, ...row])) },
      });
      const whole = backtest(input);
      expect(split.equity).toHaveLength(whole.equity.length);
      split.equity.forEach((equity, s) => {
        expect(Math.abs(equity - whole.equity[s]!)).toBeLessThan(cent);
      });
    }),
  );
});

test('nothing after a session matters to the record up to it', () => {
  fc.assert(
    fc.property(arbitraryTrading({ short: true }), fc.nat(9), (input, cutAt) => {
      const T = input.marks.length / input.assets.length;
      const last = cutAt % T;
      const later = (change: (value: number) => number) => (plane: Float64Array) =>
        plane.map((value, i) => (i % T > last ? change(value) : value));
      const [priced, flipped] = [later((price) => (Number.isNaN(price) ? 7 : 3 * price + 1)), later((mark) => 1 - mark)];
      const marks = priced(input.marks);
      const { limits, volume, trading, suspended } = input;
      const short = simulate({
        ...input,
        marks,
        fills: marks,
        trading: flipped(trading!),
        suspended: flipped(suspended!),
        limits: { up: flipped(limits!.up), down: flipped(limits!.down) },
        volume: { ...volume!, units: priced(volume!.units) },
        last,
      });
      expect(short.equity).toEqual(simulate(input).equity.slice(0, short.equity.length));
    }),
  );
});

test('cash never falls below 0 where neither the targets nor the caller borrow', () => {
  fc.assert(
    fc.property(arbitraryTrading({ short: false }), (input) => {
      for (const cash of simulate(input).cash) expect(cash).toBeGreaterThanOrEqual(-cent);
    }),
  );
});
