import { expect, test } from 'vitest';
import { marketShape } from '../../test-support/marketShape.js';
import { simulateMarket } from './index.js';

const T = 700;
const shape = { ...marketShape, assets: 20, gaps: 0.002 };
const dirt = { stale: 2, splits: 2, swapped: 2, outliers: 2, missing: 2, holidays: 2, lost: 2 };
const clean = simulateMarket(shape, T, 8);
const soiled = simulateMarket({ ...shape, dirt }, T, 8);
const N = shape.assets;

test('as many faults of each kind are planted as asked, apart from each other, each at its known place', () => {
  const { stains } = soiled;
  expect(Object.fromEntries(Object.keys(dirt).map((kind) => [kind, stains.filter((stain) => stain.kind === kind).length]))).toEqual(dirt);
  stains.forEach((stain, k) => {
    for (const other of stains.slice(k + 1)) {
      const apart = stain.asset !== undefined && other.asset !== undefined && stain.asset !== other.asset;
      if (!apart) expect(Math.abs(stain.from - other.from)).toBeGreaterThan(12);
    }
  });
});

test('nothing is changed but at the places told, and before the splits of an asset', () => {
  const touched = (n: number, t: number) =>
    soiled.stains.some(
      ({ kind, asset, from, to }) => (asset === undefined || asset === n) && ((from <= t && t <= to) || (kind === 'splits' && t < from)),
    );
  for (const field of ['open', 'high', 'low', 'close', 'volume'] as const) {
    const other = (i: number) => !Object.is(soiled.bars[field][i], clean.bars[field][i]);
    const changed = [...soiled.bars[field].keys()].filter(other);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.filter((i) => !touched(Math.floor(i / T), i % T))).toEqual([]);
  }
  expect([soiled.index, soiled.closes]).toEqual([clean.index, clean.closes]);
});

test('each fault is what its name says', () => {
  const { bars, stains } = soiled;
  const of = (kind: string) => stains.filter((stain) => stain.kind === kind);
  const at = (asset: number | undefined, t: number) => asset! * T + t;
  for (const { asset, from, to } of of('stale')) {
    expect(to - from).toBe(9);
    for (let i = at(asset, from); i <= at(asset, to); i++) {
      for (const plane of Object.values(bars)) expect(plane[i]).toBe(plane[at(asset, from) - 1]);
    }
  }
  for (const { asset, from } of of('splits')) {
    const move = (of: typeof bars) => of.close[at(asset, from)]! / of.close[at(asset, from) - 1]!;
    expect(move(bars)).toBeCloseTo(move(clean.bars) / 4, 9);
  }
  for (const { asset, from } of of('swapped')) expect(bars.high[at(asset, from)]!).toBeLessThan(bars.low[at(asset, from)]!);
  for (const { asset, from } of of('outliers')) {
    expect(bars.close[at(asset, from)]! / bars.close[at(asset, from) + 1]!).toBeGreaterThan(5);
    expect(bars.close[at(asset, from)]! / bars.close[at(asset, from) - 1]!).toBeGreaterThan(5);
  }
  for (const { asset, from } of of('missing')) {
    const around = [-1, 0, 1].map((k) => Number.isNaN(bars.close[at(asset, from) + k]!));
    expect(around).toEqual([false, true, false]);
  }
  for (const { from } of of('holidays')) {
    for (let n = 0; n < N; n++) {
      const i = at(n, from);
      if (Number.isNaN(bars.close[i]!) || Number.isNaN(bars.close[i - 1]!)) continue;
      expect([bars.open[i], bars.high[i], bars.low[i], bars.close[i], bars.volume[i]]).toEqual([...Array(4).fill(bars.close[i - 1]), 0]);
    }
  }
  for (const { from } of of('lost')) for (let n = 0; n < N; n++) expect(bars.close[at(n, from)]).toBeNaN();
});

test('a market too short for a fault holds none', () => {
  expect(simulateMarket({ ...shape, dirt }, 24, 8).stains).toEqual([]);
});
