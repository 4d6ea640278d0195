import { mean } from '@foliograph/core';
import { expect, test } from 'vitest';
import { marketShape } from '../../test-support/marketShape.js';
import { drawMembership, simulateMarket, survivorGrowth } from './index.js';

const T = 1000;
const shape = { ...marketShape, assets: 120, gaps: 0 };
const leavers = { delistings: 0.4, listings: 0 };

test('a decline takes that share of a leaver’s value over its last year, a crash on its last session, and nobody else’s', () => {
  const usual = simulateMarket({ ...shape, ...leavers }, T, 5);
  const planted = simulateMarket({ ...shape, ...leavers, decline: 0.5, crash: 0.2 }, T, 5);
  expect(planted.companies.filter(({ end }) => end < T)).toHaveLength(48);
  for (const { asset, first, end } of planted.companies) {
    const ratio = (t: number) => planted.closes[asset * T + t]! / usual.closes[asset * T + t]!;
    expect(ratio(end - 1)).toBeCloseTo(end < T ? 0.5 * 0.8 : 1, 9);
    expect(ratio(Math.max(first, end - 253))).toBeCloseTo(1, 9);
    if (end < T) expect(ratio(end - 2)).toBeGreaterThan(0.5 * 0.99);
  }
});

test('survivors alone show more growth than all members where leavers decline, and not where they do not', () => {
  const gap = (planted: object, seed: number) => {
    const made = { ...shape, ...leavers, ...planted };
    const { members, survivors } = survivorGrowth(simulateMarket(made, T, seed), drawMembership(made, T, seed));
    return survivors - members;
  };
  const seeds = [1, 2, 3, 4];
  expect(Math.min(...seeds.map((seed) => gap({ decline: 0.6, crash: 0.3 }, seed)))).toBeGreaterThan(0);
  expect(Math.abs(mean(seeds.map((seed) => gap({}, seed))))).toBeLessThan(0.01);
});

test('growth of members counts each from the close it joined at to the one it left at, by hand', () => {
  const closes = Float64Array.of(10, 11, 12.1, 24.2, /* leaves the market after two */ 10, 5, NaN, NaN);
  const companies = [
    { asset: 0, first: 0, end: 4, successor: false },
    { asset: 1, first: 0, end: 2, successor: false },
  ];
  const membership = [
    { asset: 0, first: 0, end: 2 },
    { asset: 1, first: 0, end: 2 },
  ];
  const { members, survivors } = survivorGrowth({ closes, companies, assets: ['A', 'B'] }, membership);
  // (1.1 + 0.5) / 2, then 1.1 alone, then nothing: out from the third close on.
  expect(members).toBeCloseTo((0.8 * 1.1) ** (252 / 3) - 1, 12);
  expect(survivors).toBeCloseTo((1.1 * 1.1) ** (252 / 3) - 1, 6);
});

test('a name taken up stands for another company after a gap, whose prices do not go on from the last', () => {
  const made = { ...shape, ...leavers, reused: 12 };
  const { companies, bars, assets } = simulateMarket(made, T, 3);
  const successors = companies.filter(({ successor }) => successor);
  expect(companies).toHaveLength(assets.length + 12);
  expect(new Set(successors.map(({ asset }) => asset)).size).toBe(12);
  for (const { asset, first, end } of successors) {
    const before = companies[asset]!;
    const prices = bars.close.subarray(asset * T, (asset + 1) * T);
    expect(first - before.end).toBeGreaterThanOrEqual(20);
    expect(end).toBe(T);
    expect(prices.subarray(before.end, first).every(Number.isNaN)).toBe(true);
    expect(prices.subarray(first).every((price) => price > 0)).toBe(true);
  }
  const jumps = successors.map(({ asset, first }) =>
    Math.log(bars.close[asset * T + first]! / bars.close[asset * T + companies[asset]!.end - 1]!),
  );
  expect(mean(jumps.map(Math.abs))).toBeGreaterThan(0.3);
  const plain = simulateMarket({ ...made, reused: 0 }, T, 3);
  const others = assets.map((_, n) => n).filter((n) => !successors.some(({ asset }) => asset === n));
  for (const n of others) expect(bars.close.subarray(n * T, (n + 1) * T)).toEqual(plain.bars.close.subarray(n * T, (n + 1) * T));
});
