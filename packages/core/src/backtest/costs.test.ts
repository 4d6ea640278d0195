import { expect, test } from 'vitest';
import { list, tested } from '../../test-support/tested.js';
import { orderReasons } from './index.js';

const reasons = (codes: Uint8Array) => Array.from(codes, (code) => orderReasons[code]);

test('a duty is paid on its own side alone, beside the commission', () => {
  // 5 units at 10: 50 bought, 1 % of it paid; at 12 they are sold for 60, 1 % and 5 % of it paid.
  const { equity, orders, commission, duty } = tested(
    { A: [10, 12] },
    { 0: [0.5], 1: [0] },
    { costs: { bps: 100, sellDuty: 500, buyDuty: 0 } },
  );
  expect(list(equity)).toEqual([99.5, 99.5 + 10 - 0.6 - 3]);
  expect([list(commission), list(duty), list(orders.fee)]).toEqual([
    [0.5, 0.6],
    [0, 3],
    [0.5, 3.6],
  ]);
});

test('a cost takes from what is bought and not from what is kept, so that a day of the kept asset can be better than without', () => {
  // Without cost both are half of equity, and A's 10 % make 5 %. At 100 bps the buy of B shrinks to what the sale of half of A leaves.
  const halved = (bps: number) => tested({ A: [10, 10, 11], B: [10, 10, 10] }, { 0: [1, 0], 1: [0.5, 0.5] }, { costs: { bps } }).equity;
  const [free, dear] = [halved(0), halved(100)];
  expect(list(free)).toEqual([100, 100, 105]);
  const [start, kept] = [100 / 1.01, 100 / 1.01 / 2];
  const bought = (kept * 0.99) / 1.01;
  [start, kept + bought, 1.1 * kept + bought].forEach((equity, t) => {
    expect(dear[t]).toBeCloseTo(equity, 9);
  });
  expect(dear[2]! / dear[1]!).toBeGreaterThan(free[2]! / free[1]!);
});

test('a commission by share counts units, and no order pays less than the minimum', () => {
  // 5 units pay 5 · 0.1 = 0.5, which is below 2; 20 units pay 2.
  expect(list(tested({ A: [10] }, { 0: [0.5] }, { costs: { bps: 0, perShare: 0.1 } }).orders.fee)).toEqual([0.5]);
  expect(list(tested({ A: [10] }, { 0: [0.5] }, { costs: { bps: 0, perShare: 0.1, minimum: 2 } }).orders.fee)).toEqual([2]);
  expect(list(tested({ A: [2] }, { 0: [0.5] }, { costs: { bps: 0, perShare: 0.1, minimum: 2 } }).orders.fee)).toEqual([2.5]);
});

test('the minimum of the commission has no part of the duty in it', () => {
  expect(list(tested({ A: [10] }, { 0: [0.5] }, { costs: { bps: 0, minimum: 2, buyDuty: 100 } }).orders.fee)).toEqual([2.5]);
});

test('slippage makes a buy dearer and a sale cheaper, and is told apart from fees', () => {
  // Quoted 10, bought 5 at 10.10; quoted 10, sold at 9.90: 0.5 lost each time.
  const { equity, orders, fees, slippage } = tested({ A: [10, 10] }, { 0: [0.5], 1: [0] }, { costs: { bps: 0, slippage: 100 } });
  expect([list(orders.price), list(equity), fees]).toEqual([[10.1, 9.9], [99.5, 99], 0]);
  expect([list(slippage), list(orders.slippage)]).toEqual([
    [0.5, 0.5],
    [0.5, 0.5],
  ]);
});

test('what is short pays its fee for the session before, on its value then', () => {
  // 10 units short at 5 are worth 50: at 26 % a year in 52 weeks 0.25 a week. At 6 they are worth 60: 0.3.
  const { equity, borrow, cash } = tested({ A: [5, 6, 6] }, { 0: [-0.5] }, { costs: { bps: 0, borrow: 0.26 }, periodsPerYear: 52 });
  expect([list(borrow), list(cash), list(equity)]).toEqual([
    [0, 0.25, 0.3],
    [150, 149.75, 149.45],
    [100, 89.75, 89.45],
  ]);
});

test('cash earns interest from the session after, and borrowed cash pays it', () => {
  // 52 % a year in 52 weeks is 1 % a week.
  const terms = { interest: 0.52, periodsPerYear: 52 };
  expect(list(tested({ A: [10, 10, 10] }, { 0: [0.5] }, terms).cash)).toEqual([50, 50.5, 51.005]);
  expect(list(tested({ A: [10, 10] }, { 0: [1.5] }, terms).interest)).toEqual([0, -0.5]);
});

test('rates a year without the periods of a year are refused', () => {
  expect(() => tested({ A: [10] }, { 0: [1] }, { interest: 0.01 })).toThrow('periods of a year');
});

test('where minimum commissions would borrow, buys shrink until cash is 0', () => {
  // 95 and 5 of 100: 1 % and 0.05, at least 0.5 each. A share s of both costs 95 s · 1.01 + 5 s + 0.5 = 100.
  const { cash, orders } = tested({ A: [1], B: [1] }, { 0: [0.95, 0.05] }, { costs: { bps: 100, minimum: 0.5 } });
  const share = 99.5 / (95 * 1.01 + 5);
  expect([list(orders.quantity), list(cash)]).toEqual([list([95 * share, 5 * share]), [0]]);
  expect(reasons(orders.reason)).toEqual(['shrunk', 'shrunk']);
});

test('what cannot even pay the minimum commissions is not bought', () => {
  const { orders, unfilled, equity } = tested({ A: [1], B: [1] }, { 0: [0.5, 0.5] }, { costs: { bps: 0, minimum: 60 } });
  expect([orders.session.length, reasons(unfilled.reason), list(equity)]).toEqual([0, ['shrunk', 'shrunk'], [100]]);
});
