import { expect, test } from 'vitest';
import { list, tested } from '../../test-support/tested.js';
import { orderReasons } from './index.js';

const reasons = (codes: Uint8Array) => Array.from(codes, (code) => orderReasons[code]);
const none = new Float64Array(3);

test('nothing is bought at the upper price limit, and what is held can still be sold', () => {
  const up = Float64Array.of(1, 0, 0, /* B */ 0, 1, 0);
  const { orders, unfilled, notes } = tested(
    { A: [10, 10, 10], B: [10, 10, 10] },
    { 0: [0.5, 0.5], 1: [0.5, 0] },
    { limits: { up, down: new Float64Array(6) } },
  );
  expect([list(orders.session), list(orders.asset), list(orders.quantity)]).toEqual([
    [0, 1, 1],
    [1, 0, 1],
    [5, 5, -5],
  ]);
  expect([list(unfilled.session), list(unfilled.asset), list(unfilled.wanted), reasons(unfilled.reason)]).toEqual([
    [0],
    [0],
    [5],
    ['limit'],
  ]);
  expect(notes).toEqual([{ session: 0, note: 'not traded at the price limit: A' }]);
});

test('nothing is sold at the lower price limit, so that a holding falls with it', () => {
  const { equity, orders } = tested(
    { A: [10, 9, 8] },
    { 0: [1], 1: [0], 2: [0] },
    { limits: { up: none, down: Float64Array.of(0, 1, 0) } },
  );
  expect([list(equity), list(orders.session)]).toEqual([
    [100, 90, 80],
    [0, 2],
  ]);
});

test('an order of more than its share of the volume is cut to it, and the rest is dropped', () => {
  // A tenth of 30 units.
  const volume = { units: Float64Array.of(30, 30, 30), share: 0.1 };
  const { orders } = tested({ A: [10, 10, 10] }, { 0: [0.5] }, { volume });
  expect([list(orders.quantity), list(orders.wanted), reasons(orders.reason)]).toEqual([[3], [5], ['capped']]);
});

test('where orders are carried, the rest is filled on the sessions after, and counts to its rebalance', () => {
  // 5 units wanted: 3, then 1 of the next volume of 10, then the last.
  const volume = { units: Float64Array.of(30, 10, 30), share: 0.1 };
  const { orders, rebalances } = tested({ A: [10, 10, 10] }, { 0: [0.5] }, { volume, carries: true });
  expect([list(orders.quantity), reasons(orders.reason)]).toEqual([
    [3, 1, 1],
    ['capped', 'capped', 'carried'],
  ]);
  expect([list(rebalances.session), list(rebalances.turnover)]).toEqual([[0], [0.5]]);
});

test('the next decision takes the place of what is carried', () => {
  const volume = { units: Float64Array.of(30, 30, 30), share: 0.1 };
  const { orders } = tested({ A: [10, 10, 10] }, { 0: [0.5], 1: [0.3] }, { volume, carries: true });
  expect(list(orders.quantity)).toEqual([3]);
});

test('a sale that a suspension held up is carried to the day of its end', () => {
  const { orders, unfilled, equity } = tested(
    { A: [10, 10, 6, 5] },
    { 0: [1], 1: [0] },
    { trading: Float64Array.of(1, 0, 0, 1), carries: true },
  );
  expect([list(orders.session), list(orders.price), list(equity)]).toEqual([
    [0, 3],
    [10, 5],
    [100, 100, 60, 50],
  ]);
  expect([list(unfilled.session), reasons(unfilled.reason)]).toEqual([
    [1, 2],
    ['suspended', 'suspended'],
  ]);
});

test('without a number for the volume nothing is filled', () => {
  const { orders, unfilled } = tested({ A: [10] }, { 0: [1] }, { volume: { units: Float64Array.of(NaN), share: 1 } });
  expect([orders.session.length, reasons(unfilled.reason)]).toEqual([0, ['capped']]);
});

test('orders are whole lots, rounded towards none, except the one that closes a holding', () => {
  // 70 buys 7 units: one lot of 5. At 20 a target of 0.5 is 75 / 20 = 3.75 units: the sale of 1.25 is no lot. Then all 5 are sold.
  const { orders, unfilled } = tested({ A: [10, 20, 20] }, { 0: [0.7], 1: [0.5], 2: [0] }, { lot: 5 });
  expect([list(orders.quantity), reasons(orders.reason)]).toEqual([
    [5, -5],
    ['rounded', 'filled'],
  ]);
  expect([list(unfilled.session), list(unfilled.wanted), reasons(unfilled.reason)]).toEqual([[1], [-1.25], ['rounded']]);
});

test('a delisted holding is taken out at a part of its last price, and its cash is there for others', () => {
  // 50 in A at 10; its price ends at 20; after two sessions without one its 5 units bring 5 · 20 / 4 = 25.
  const { equity, cash, orders, notes } = tested({ A: [10, 20, NaN, NaN, NaN] }, { 0: [0.5] }, { delisting: { after: 2, recovery: 0.25 } });
  expect([list(equity), list(cash)]).toEqual([
    [100, 150, 150, 75, 75],
    [50, 50, 50, 75, 75],
  ]);
  expect([list(orders.session), list(orders.price), reasons(orders.reason)]).toEqual([
    [0, 3],
    [10, 5],
    ['filled', 'delisted'],
  ]);
  expect(notes).toEqual([{ session: 3, note: 'A has had no price for 2 sessions and is taken out at 0.25 of its last one' }]);
});

test('a price starts the count anew, and what is known to be suspended is not counted', () => {
  const terms = { delisting: { after: 2, recovery: 0 } };
  expect(list(tested({ A: [10, NaN, 10, NaN, 10] }, { 0: [1] }, terms).equity)).toEqual([100, 100, 100, 100, 100]);
  const suspended = Float64Array.of(0, 1, 1, 0, 0);
  expect(list(tested({ A: [10, NaN, NaN, NaN, 10] }, { 0: [1] }, { ...terms, suspended }).equity)).toEqual([100, 100, 100, 100, 100]);
});

test('gross and net exposure count what is short as positive, and as negative', () => {
  const { gross, net } = tested({ A: [10, 20], B: [10, 10] }, { 0: [0.5, -0.3] });
  expect([list(gross), list(net)]).toEqual([
    [80, 130],
    [20, 70],
  ]);
});
