import { expect, test } from 'vitest';
import { list, tested } from '../../test-support/tested.js';
import { holdings } from './holdings.js';

test('holdings drift between rebalances: what rises becomes a larger share', () => {
  // 50 in A (5 units at 10) and 50 in B (10 at 5); A rises to 30: 150 + 50 = 200, three quarters of it A.
  const result = tested({ A: [10, 30], B: [5, 5] }, { 0: [0.5, 0.5] });
  expect(list(result.equity)).toEqual([100, 200]);
  expect(list(holdings(result.input, result))).toEqual([0.5, 0.75, 0.5, 0.25]);
});

test('a rebalance sells what rose and buys what fell, sized on equity before it', () => {
  // At 200 the halves are 100 each: A goes from 5 to 100/30 units, B from 10 to 20; traded 50 + 50 of 200.
  const { orders, rebalances } = tested({ A: [10, 30, 30], B: [5, 5, 10] }, { 0: [0.5, 0.5], 1: [0.5, 0.5] });
  expect(list(orders.quantity)).toEqual(list([5, 10, -5 / 3, 10]));
  expect(list(orders.price)).toEqual([10, 5, 30, 5]);
  expect(list(rebalances.turnover)).toEqual([1, 0.5]);
});

test('a short sale brings cash, and its rise is a loss', () => {
  // 10 units sold at 5 bring 50: cash 150. At 8 they cost 80 to return: equity 70.
  const { equity, cash } = tested({ A: [5, 8] }, { 0: [-0.5] });
  expect([list(equity), list(cash)]).toEqual([
    [100, 70],
    [150, 150],
  ]);
});

test('fees are a share of the traded value on both sides', () => {
  // 1 % of 50 bought, then of 60 sold: 100 − 0.5 + 10 − 0.6.
  const { equity, fees, orders } = tested({ A: [10, 12] }, { 0: [0.5], 1: [0] }, { costs: { bps: 100 } });
  expect(list(equity)).toEqual([99.5, 108.9]);
  expect([list(orders.fee), list([fees])]).toEqual([[0.5, 0.6], [1.1]]);
});

test('where fees alone would borrow, all buys shrink by one factor until cash is 0', () => {
  // 100 buys 100 / 1.01 of stock and pays 1 % on it.
  const { cash, orders } = tested({ A: [10], B: [10] }, { 0: [0.75, 0.25] }, { costs: { bps: 100 } });
  expect(list(cash)).toEqual([0]);
  expect(list(orders.quantity)).toEqual(list([7.5 / 1.01, 2.5 / 1.01]));
});

test('fees are borrowed where leverage is allowed, or where the targets borrow already', () => {
  expect(list(tested({ A: [10] }, { 0: [1] }, { costs: { bps: 100 }, leverage: true }).cash)).toEqual([-1]);
  expect(list(tested({ A: [10] }, { 0: [1.5] }, { costs: { bps: 100 } }).cash)).toEqual([-51.5]);
});

test('a lag fills a decision later, at the later price and sized on the later equity', () => {
  // Decided at session 0, filled at session 1 at 20: 5 units, worth 150 at 30.
  const { equity, orders } = tested({ A: [10, 20, 30] }, { 0: [1] }, { lag: 1 });
  expect(list(equity)).toEqual([100, 100, 150]);
  expect([orders.session[0], orders.quantity[0], orders.price[0]]).toEqual([1, 5, 20]);
});

test('orders are filled at the open and holdings valued at the close', () => {
  // Bought at the open of 16 on session 1: 6.25 units, worth 125 at the close of 20.
  const { equity } = tested({ A: [10, 20] }, { 0: [1] }, { lag: 1, fills: Float64Array.of(9, 16) });
  expect(list(equity)).toEqual([100, 125]);
});

test('a fill after the last session is not made, and a decision before the first is filled where its lag reaches it', () => {
  expect(tested({ A: [10, 20] }, { 1: [1] }, { lag: 1 }).orders.session).toHaveLength(0);
  expect(list(tested({ A: [10, 20, 40] }, { 0: [1] }, { lag: 1, first: 1 }).equity)).toEqual([100, 200]);
});

test('a row of NaN trades nothing', () => {
  const { orders, rebalances } = tested({ A: [10, 20, 40], B: [1, 1, 1] }, { 0: [0.5, 0.5], 1: [NaN, NaN], 2: [0, 0] });
  expect([list(orders.session), list(rebalances.session)]).toEqual([
    [0, 0, 2, 2],
    [0, 2],
  ]);
});

test('an asset without a price keeps its last one and is not traded, which is noted where it was to be', () => {
  const { equity, orders, notes } = tested({ A: [10, NaN, 20], B: [10, 10, 10] }, { 0: [0.5, 0], 1: [0, 0.5] });
  expect(list(equity)).toEqual([100, 100, 150]);
  expect(list(orders.asset)).toEqual([0, 1]);
  expect(notes).toEqual([{ session: 1, note: 'not traded for want of a price: A' }]);
});

test('a sale that could not be made is not replaced by borrowing', () => {
  // A cannot be sold, so nothing pays for B.
  expect(list(tested({ A: [10, NaN], B: [10, 10] }, { 0: [1, 0], 1: [0, 1] }).cash)).toEqual([0, 0]);
});

test('an asset whose price ends is valued at its last one, and that is noted with the session', () => {
  const { equity, notes } = tested({ A: [10, 20, NaN, NaN] }, { 0: [0.5] });
  expect(list(equity)).toEqual([100, 150, 150, 150]);
  expect(notes).toEqual([{ session: 2, note: 'A has no price from here on and is valued at its last one' }]);
});

test('ruin closes everything and ends the record', () => {
  // 20 units short at 5: at 12 they cost 240 of 200 in cash.
  const { equity, cash, ruin, orders, notes } = tested({ A: [5, 12, 5, 5] }, { 0: [-1] });
  expect([list(equity), list(cash), ruin]).toEqual([[100, -40], [200, -40], 1]);
  expect(list(orders.quantity)).toEqual([-20, 20]);
  expect(notes).toEqual([{ session: 1, note: 'equity is 0 or below: everything is closed without fees and the record ends' }]);
});

test('ruin at the open ends the record there, whatever the close', () => {
  const { equity, ruin } = tested({ A: [5, 5, 5] }, { 0: [-1], 1: [0] }, { lag: 1, fills: Float64Array.of(5, 5, 12) });
  expect([list(equity), ruin]).toEqual([[100, 100, -40], 2]);
});

test('rebalancing to what is held already files no order', () => {
  const { orders, rebalances } = tested({ A: [10, 10], B: [3, 3] }, { 0: [0.7, 0.1], 1: [0.7, 0.1] });
  expect([orders.session.length, list(rebalances.turnover)]).toEqual([2, [0.8, 0]]);
});

test('a ledger of many orders is whole', () => {
  const T = 3000;
  const closes = Array.from({ length: T }, (_, t) => 10 + (t % 7));
  const { orders, equity } = tested({ A: closes }, Object.fromEntries(closes.map((_, t) => [t, [t % 2 ? 0.5 : 0.2]])));
  expect(orders.session.length).toBe(T);
  expect([...orders.session]).toEqual(closes.map((_, t) => t));
  const cash = orders.quantity.reduce((sum, quantity, i) => sum - quantity * orders.price[i]!, 100);
  const held = orders.quantity.reduce((sum, quantity) => sum + quantity, 0);
  expect(cash + held * closes.at(-1)!).toBeCloseTo(equity.at(-1)!, 6);
});

test.each([
  ['filling a decision before it was made', { lag: -1 }, 'a lag of -1 sessions'],
  ['filling at the open of the deciding session', { fills: Float64Array.of(10, 20) }, 'cannot be filled at an earlier price'],
  ['a span beyond the sessions', { last: 2 }, 'not within 2 sessions'],
  ['a span that ends before it starts', { first: 1, last: 0 }, 'not within 2 sessions'],
])('%s is refused', (_, changes, message) => {
  expect(() => tested({ A: [10, 20] }, { 0: [1] }, changes)).toThrow(message);
});

test('a target that is not a number is refused with its asset', () => {
  expect(() => tested({ A: [10], B: [10] }, { 0: [0.5, NaN] })).toThrow('the target of B to be filled at session 0 is NaN');
});

test('an asset whose trading is suspended keeps its holding at the carried price, and that is noted apart from a missing one', () => {
  const trading = Float64Array.of(1, 0, 1, 1, 1, 1);
  const { orders, notes } = tested({ A: [10, 10, 20], B: [10, 10, 10] }, { 0: [0.5, 0], 1: [0, 0.5] }, { trading });
  expect(list(orders.asset)).toEqual([0, 1]);
  expect(notes).toEqual([{ session: 1, note: 'not traded while suspended: A' }]);
});
