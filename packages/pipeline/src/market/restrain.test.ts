import { expect, test } from 'vitest';
import { marketShape } from '../../test-support/marketShape.js';
import { simulateMarket } from './index.js';
import { restrain } from './restrain.js';

const T = 1000;
const shape = { ...marketShape, gaps: 0 };

test('a price that may move a tenth takes two sessions for what it would have moved in one, and closes the first at its high', () => {
  const plane = (...values: number[]) => Float64Array.from(values);
  const free = {
    open: plane(100, 112, 115, 100),
    high: plane(100, 118, 117, 100),
    low: plane(100, 105, 110, 80),
    close: plane(100, 115, 115, 80),
    volume: plane(9, 9, 9, 9),
  };
  const { bars, limits } = restrain(free, [{ asset: 0, first: 0, end: 4, successor: false }], { limit: 0.1 }, 4, 1);
  expect([...bars.close].map((price) => Number(price.toFixed(9)))).toEqual([100, 110, 115, 103.5]);
  expect([...bars.open].map((price) => Number(price.toFixed(9)))).toEqual([100, 110, 115, 103.5]);
  expect(bars.high[1]).toBe(bars.close[1]);
  expect(bars.low[3]).toBe(bars.close[3]);
  expect(limits).toEqual({ up: plane(0, 1, 0, 0), down: plane(0, 0, 0, 1) });
  expect(bars.trading).toBeUndefined();
});

test('no close moves by more than the limit, and each that moves by it lies at the end of its session’s range', () => {
  const { bars, limits } = simulateMarket({ ...shape, limit: 0.03 }, T, 2);
  const wrong = [...bars.close.keys()].filter((i) => {
    const [close, move] = [bars.close[i]!, i % T === 0 ? NaN : bars.close[i]! / bars.close[i - 1]! - 1];
    const [up, down] = [limits!.up[i] === 1, limits!.down[i] === 1];
    if (Number.isNaN(move)) return up || down;
    const marked = up === move > 0.03 - 1e-12 && down === move < -0.03 + 1e-12;
    return !(Math.abs(move) < 0.03 + 1e-12 && marked && (!up || close === bars.high[i]) && (!down || close === bars.low[i]));
  });
  expect(wrong).toEqual([]);
  expect(limits!.up.filter((mark) => mark === 1).length).toBeGreaterThan(100);
  expect(limits!.down.filter((mark) => mark === 1).length).toBeGreaterThan(100);
});

test('a limit that is never met changes no byte', () => {
  const free = simulateMarket(shape, T, 2);
  const { limits, ...limited } = simulateMarket({ ...shape, limit: 1 }, T, 2);
  expect(limited).toEqual(free);
  expect(limits!.up.some((mark) => mark === 1)).toBe(false);
});

test('suspended sessions carry the price and trade nothing, last ten on average, are as many as declared, and prices go on as if they had not been', () => {
  const free = simulateMarket(shape, T, 2).bars;
  const { close, open, high, low, volume, trading } = simulateMarket({ ...shape, suspensions: 0.05 }, T, 2).bars;
  const prices = [open, high, low, close];
  const freely = [free.open, free.high, free.low, free.close];
  const cells = [...close.keys()];
  const wrong = cells.filter((i) => {
    if (Number.isNaN(close[i]!)) return !Number.isNaN(trading![i]!);
    if (trading![i] === 1) return volume[i] !== free.volume[i] || prices.some((plane, k) => plane[i] !== freely[k]![i]);
    return trading![i] !== 0 || volume[i] !== 0 || prices.some((plane) => plane[i] !== close[i - 1]);
  });
  expect(wrong).toEqual([]);
  const suspended = cells.filter((i) => trading![i] === 0);
  const share = suspended.length / cells.filter((i) => close[i]! > 0).length;
  const length = suspended.length / suspended.filter((i) => trading![i - 1] === 1).length;
  expect(share).toBeGreaterThan(0.035);
  expect(share).toBeLessThan(0.065);
  expect(length).toBeGreaterThan(8);
  expect(length).toBeLessThan(12);
});
