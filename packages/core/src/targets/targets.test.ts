import { describe, expect, test } from 'vitest';
import { settingsOf } from '../../test-support/settingsOf.js';
import { registry } from '../member/index.js';
import { stream } from '../random/index.js';
import { averageReturn } from './averageReturn.js';
import { forwardRank } from './forwardRank.js';
import { forwardReturn } from './forwardReturn.js';
import * as targetSet from './index.js';
import { nextPrice } from './nextPrice.js';
import type { Target } from './Target.js';

const targets = registry<Target>(targetSet);

test('the next price of the last session is not known', () => {
  const labels = nextPrice.label(Float64Array.of(1, 2, 3, 10, 20, 30), { assets: 2, sessions: 3 }, { scale: 'features' }, 1);
  expect([...labels]).toEqual([2, 3, NaN, 20, 30, NaN]);
});

test('a forward return runs from the execution to its horizon', () => {
  const prices = Float64Array.of(1, 2, 3, 6, NaN, 5, 0, 4);
  const p = { horizon: 1, scale: 'none' } as const;
  expect([...forwardReturn.label(prices, { assets: 1, sessions: 8 }, p, 0)]).toEqual([1, 0.5, 1, NaN, NaN, -1, NaN, NaN]);
  expect([...forwardReturn.label(prices, { assets: 1, sessions: 8 }, p, 1)]).toEqual([0.5, 1, NaN, NaN, -1, NaN, NaN, NaN]);
  expect([...forwardReturn.label(prices, { assets: 2, sessions: 4 }, { ...p, horizon: 2 }, 1)]).toEqual([
    2,
    NaN,
    NaN,
    NaN,
    expect.closeTo(-0.2, 15),
    NaN,
    NaN,
    NaN,
  ]);
});

test('an average return is the mean over its horizons, from the execution or of single sessions', () => {
  const prices = Float64Array.of(100, 110, 121, 108.9, 98.01, 0, 50);
  const label = (horizons: number[], returns: 'cumulative' | 'single', lag: number) =>
    [...averageReturn.label(prices, { assets: 1, sessions: 7 }, { horizons, returns, scale: 'none' }, lag)].map((value) =>
      Number(value.toFixed(12)),
    );
  // 10 % and 21 %; 10 % and −1 %; −10 % and −19 %; then a price that falls to 0, from which nothing returns.
  expect(label([1, 2], 'cumulative', 0).slice(0, 4)).toEqual([0.155, 0.045, -0.145, -0.55]);
  expect(label([1, 2], 'cumulative', 0).slice(5)).toEqual([NaN, NaN]);
  expect(label([1, 2, 3], 'single', 0).slice(0, 2)).toEqual([Number((0.1 / 3).toFixed(12)), Number((-0.1 / 3).toFixed(12))]);
  expect(label([2], 'single', 1).slice(0, 2)).toEqual([-0.1, -0.1]);
});

test('an average return over one horizon is the forward return, and over several the mean of theirs', () => {
  const random = stream(4, 'prices');
  const prices = Float64Array.from({ length: 60 }, () => 50 + 50 * random.uniform());
  const shape = { assets: 2, sessions: 30 };
  const forward = (horizon: number) => forwardReturn.label(prices, shape, { horizon, scale: 'none' }, 1);
  const average = (horizons: number[]) => averageReturn.label(prices, shape, { horizons, returns: 'cumulative', scale: 'none' }, 1);
  expect(average([3])).toEqual(forward(3));
  const [one, five, both] = [forward(1), forward(5), average([1, 5])];
  for (const [i, value] of both.entries()) {
    if (i % 30 >= 24) expect(value).toBeNaN();
    else expect(value).toBeCloseTo((one[i]! + five[i]!) / 2, 14);
  }
});

test('a forward rank is that of the return among those that may be held, centred, with ties in between', () => {
  // Returns of four assets in the first session: 10 %, −10 %, 10 % and 50 %; the last of them is outside in the second.
  const prices = Float64Array.of(10, 11, 11, /**/ 10, 9, 18, /**/ 10, 11, 5.5, /**/ 10, 15, 30);
  const p = { horizon: 1, scale: 'none' } as const;
  const member = new Float64Array(12).fill(1).fill(0, 10, 11);
  const [first, second] = [
    [0, -3 / 8, 0, 3 / 8],
    [0, 1 / 3, -1 / 3, NaN],
  ];
  const expected = [0, 1, 2, 3].flatMap((n) => [first![n]!, second![n]!, NaN].map((x) => (Number.isNaN(x) ? NaN : expect.closeTo(x, 15))));
  expect([...forwardRank.label(prices, { assets: 4, sessions: 3, member }, p, 0)]).toEqual(expected);
  expect([...forwardRank.label(prices.subarray(0, 3), { assets: 1, sessions: 3 }, p, 0)]).toEqual([0, 0, NaN]);
});

test('forward ranks of a session add up to 0, stay within a half, and say of returns only their order', () => {
  const random = stream(3, 'prices');
  const [N, T] = [17, 50];
  const prices = Float64Array.from({ length: N * T }, () => (random.uniform() < 0.1 ? NaN : 50 + 50 * random.uniform()));
  const label = forwardRank.label(prices, { assets: N, sessions: T }, { horizon: 2, scale: 'none' }, 1);
  const returns = forwardReturn.label(prices, { assets: N, sessions: T }, { horizon: 2, scale: 'none' }, 1);
  for (let t = 0; t < T - 3; t++) {
    const known = Array.from({ length: N }, (_, n) => n * T + t).filter((row) => Number.isFinite(returns[row]));
    expect(known.reduce((sum, row) => sum + label[row]!, 0)).toBeCloseTo(0, 12);
    known.sort((a, b) => returns[a]! - returns[b]!);
    expect(known.map((row) => label[row]!)).toEqual(known.map((_, i) => expect.closeTo((i + 0.5) / known.length - 0.5, 12)));
  }
  expect(label.filter(Number.isFinite)).toHaveLength(returns.filter(Number.isFinite).length);
});

test('a forecast of the last value is a return of 0, for a price and for a return', () => {
  for (const target of targets.values()) expect(target.toReturn(target.lastValue(120), 120)).toBe(0);
});

test('a price forecast of 110 at a price of 100 is a return of a tenth, a return forecast is itself', () => {
  expect(nextPrice.toReturn(110, 100)).toBeCloseTo(0.1, 15);
  expect(forwardReturn.toReturn(0.1, 100)).toBe(0.1);
});

const settings = [...targets].flatMap(([name, target]) => settingsOf(target.params).map((p) => [name, p, target] as const));

describe.each(settings)('%s %j', (_, p, target) => {
  const [N, T] = [3, 40];
  const random = stream(2, 'prices');
  const prices = Float64Array.from({ length: N * T }, () => 50 + 50 * random.uniform());
  const label = (plane: Float64Array, lag: number, assets = N) => target.label(plane, { assets, sessions: T }, p, lag);

  test.each([0, 1, 3])('at lag %i is known until its reach from the end, and no price later than that decides it', (lag) => {
    const reach = target.reach(p, lag);
    const labels = label(prices, lag);
    for (let t = 0; t < T; t++) {
      expect(Number.isFinite(labels[T + t])).toBe(t + reach < T);
      const changed = prices.slice().fill(1, T + t + reach + 1, 2 * T);
      if (t + reach < T) expect(label(changed, lag)[T + t]).toBe(labels[T + t]);
    }
  });

  test(`of one asset depends on ${target.amongAssets ? 'others that may be held, as it says' : 'no other'}, and prices are left as they were`, () => {
    const before = prices.slice();
    const labels = label(prices, 1);
    expect(prices).toEqual(before);
    const others = [...label(prices.slice().fill(7, 0, T), 1).subarray(T)];
    if (target.amongAssets) expect(others).not.toEqual([...labels.subarray(T)]);
    else expect(others).toEqual([...labels.subarray(T)]);
  });

  test('depends on no asset outside the universe, nor on the order of assets', () => {
    const shape = { assets: N, sessions: T, member: new Float64Array(N * T).fill(1).fill(0, 0, T) };
    const labels = target.label(prices, shape, p, 1).subarray(T);
    expect(target.label(prices.slice().fill(7, 0, T), shape, p, 1).subarray(T)).toEqual(labels);
    expect(label(prices.subarray(T), 1, N - 1)).toEqual(labels);
    const turned = Float64Array.of(...prices.subarray(2 * T), ...prices.subarray(T, 2 * T));
    expect(label(turned, 1, 2)).toEqual(Float64Array.of(...labels.subarray(T), ...labels.subarray(0, T)));
  });
});
