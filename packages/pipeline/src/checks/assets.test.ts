import { expect, test } from 'vitest';
import { calmBars } from '../../test-support/calmBars.js';
import { foundBy } from '../../test-support/foundBy.js';
import type { CheckedBars } from './Check.js';

/** Calm bars of 8 assets × 400 sessions from 2020-01-01 with `change` made to the planes, by the place of the asset's first session. */
function changed(n: number, change: (planes: { readonly [field: string]: Float64Array }, first: number) => void, assets = 8): CheckedBars {
  const bars = calmBars({ assets });
  change(Object.fromEntries(bars.fields), n * 400);
  return bars;
}

const blank = (planes: { readonly [field: string]: Float64Array }, from: number, to: number) => {
  for (const plane of Object.values(planes)) plane.fill(NaN, from, to);
};

test('a gap is a run of sessions between the first and the last bar; before and after there is none', () => {
  const bars = changed(2, (planes, first) => {
    for (const [from, to] of [
      [0, 10],
      [50, 51],
      [60, 63],
      [390, 400],
    ] as const)
      blank(planes, first + from, first + to);
  });
  expect(foundBy('gap', bars)).toEqual([
    'A2 2020-03-11: no bar on 2020-03-11',
    'A2 2020-03-25–2020-03-27: no bar on 3 sessions from 2020-03-25 to 2020-03-27',
  ]);
});

test('many gaps of one asset are told as one', () => {
  const bars = changed(2, (planes, first) => {
    for (let t = 10; t < 100; t += 3) blank(planes, first + t, first + t + 1);
  });
  expect(foundBy('gap', bars)).toEqual(['A2 2020-01-15–2020-05-15: 30 gaps, the first of them: no bar on 2020-01-15']);
});

test('a close that stands still for weeks is a stale run; suspended days are none', () => {
  const stale = (planes: { readonly [field: string]: Float64Array }, first: number) => planes.close!.fill(50, first + 100, first + 130);
  expect(foundBy('staleRun', changed(1, stale))).toEqual([
    'A1 2020-05-21–2020-06-30: the close stands still for 29 sessions from 2020-05-21 to 2020-06-30',
  ]);
  const bars = changed(1, stale);
  const trading = new Float64Array(8 * 400).fill(1).fill(0, 400 + 101, 400 + 130);
  expect(foundBy('staleRun', { ...bars, fields: new Map([...bars.fields, ['trading', trading]]) })).toEqual([]);
  expect(foundBy('suspended', { ...bars, fields: new Map([...bars.fields, ['trading', trading]]) })).toEqual([
    ': 29 of 3200 bars are of suspended days, of 1 assets; most of A1, 29',
  ]);
});

test('an asset that often stands still is told once, and its short runs are its usual ones', () => {
  const bars = changed(1, ({ close }, first) => {
    for (let t = 1; t < 400; t++) if (t % 8 < 5) close![first + t] = close![first + t - 1]!;
  });
  expect(foundBy('staleRun', bars)).toEqual([]);
  const still = changed(1, ({ close }, first) => {
    for (let t = 1; t < 400; t++) if (t % 10 < 8) close![first + t] = close![first + t - 1]!;
  });
  expect(foundBy('staleRun', still)).toEqual([
    expect.stringMatching(/^A1 .*: the close stands still on 80 % of its sessions, at most 8 sessions from/),
  ]);
});

test('volume that is missing up to a day, since a day, throughout or now and then is told in these words', () => {
  const silent = (from: number, to: number, step = 1) =>
    foundBy(
      'zeroVolume',
      changed(4, ({ volume }, first) => {
        for (let t = from; t < to; t += step) volume![first + t] = t % 2 === 0 ? 0 : NaN;
      }),
    );
  expect(silent(0, 200)).toEqual(['A4 2020-01-01–2020-10-06: no volume on 200 of 200 sessions before 2020-10-07']);
  expect(silent(300, 400)).toEqual(['A4 2021-02-24–2021-07-13: no volume on 100 of 100 sessions since 2021-02-24']);
  expect(silent(0, 400)).toEqual(['A4 2020-01-01–2021-07-13: no volume on any of 400 sessions']);
  expect(silent(10, 400, 40)).toEqual([
    'A4 2020-01-15–2021-06-02: no volume on 10 of 400 sessions, the first 2020-01-15 and the last 2021-06-02',
  ]);
  expect(silent(33, 34)).toEqual(['A4 2020-02-17 notice: no volume on 2020-02-17']);
});

test('a table without any volume is told once', () => {
  const bars = calmBars();
  bars.fields.get('volume')!.fill(0);
  expect(foundBy('zeroVolume', bars)).toEqual([': no bar has any volume']);
});

test('a universe of which none leaves is one of survivors; one that ends early, or a small one, is not', () => {
  const bars = calmBars({ assets: 100, fields: ['close'] });
  expect(foundBy('survivorsOnly', bars)).toEqual([
    '2020-01-01–2021-07-13: none of 100 assets ends before 2021-07-13, in 153 years of listing together: only survivors are in the data',
  ]);
  bars.fields.get('close')!.fill(NaN, 7 * 400 + 300, 8 * 400);
  expect(foundBy('survivorsOnly', { ...bars })).toEqual([]);
  expect(foundBy('survivorsOnly', calmBars({ assets: 50, fields: ['close'] }))).toEqual([]);
});

test('assets that begin late, end early or have no close are counted and named', () => {
  const bars = changed(0, (planes, first) => {
    blank(planes, first, first + 5);
    blank(planes, first + 400 + 390, first + 800);
    blank(planes, first + 800, first + 1200);
  });
  expect(foundBy('listing', bars)).toEqual([
    ': 1 of 8 assets begin after 2020-01-01: A0',
    ': 1 of 8 assets end before 2021-07-13: A1',
    ': 1 of 8 assets have no close at all: A2',
  ]);
});
