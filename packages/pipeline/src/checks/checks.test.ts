import { expect, test } from 'vitest';
import { calmBars } from '../../test-support/calmBars.js';
import { foundBy } from '../../test-support/foundBy.js';
import type { CheckedBars } from './Check.js';
import * as checkSet from './index.js';

const sessions = ['2024-01-02', '2024-01-03', '2024-01-04'];
const sound = { open: [10, 11, NaN], high: [12, 12, NaN], low: [9, 10, NaN], close: [11, 12, NaN], volume: [3, 5, NaN] };

/** Bars of two assets: sound ones, and the same with some fields changed. */
function pair(changed: Readonly<Record<string, readonly number[]>> = {}, more: Partial<CheckedBars> = {}): CheckedBars {
  const fields = Object.entries(sound).map(
    ([name, values]) => [name, Float64Array.from([...values, ...(changed[name] ?? values)])] as const,
  );
  return { assets: ['A', 'B'], sessions, fields: new Map(fields), warnings: [], claim: 'full', maxJump: 0.45, ...more };
}

const names = Object.keys(checkSet) as (keyof typeof checkSet)[];
const calm = calmBars();

test.each(names)('%s finds nothing in a calm market, nor where fields or bars are missing', (name) => {
  expect(foundBy(name, calm)).toEqual([]);
  for (const field of calm.fields.keys()) {
    const fields = new Map([...calm.fields].filter(([other]) => other !== field));
    if (field !== 'close') expect(foundBy(name, { ...calm, fields })).toEqual([]);
  }
  expect(foundBy(name, { ...calm, fields: new Map([['close', calm.fields.get('close')!]]) })).toEqual([]);
  expect(
    foundBy(name, { ...calm, assets: [], sessions: [], fields: new Map([...calm.fields].map(([field]) => [field, new Float64Array()])) }),
  ).toEqual([]);
});

test.each(names.filter((name) => name !== 'listing'))('%s finds nothing in one bar, in two assets, in none that close', (name) => {
  expect(foundBy(name, pair())).toEqual([]);
  expect(foundBy(name, { ...pair(), fields: new Map() })).toEqual([]);
  expect(foundBy(name, { ...pair(), assets: ['A'], sessions: ['2024-01-02'], fields: new Map([['close', Float64Array.of(5)]]) })).toEqual(
    [],
  );
});

const broken = {
  highBelowLow: [{ high: [12, 9, NaN] }, ['B 2024-01-03: the high 9 is below the low 10']],
  outsideRange: [
    { open: [8.9, 11, NaN], close: [12, 12.1, NaN] },
    ['B 2024-01-02: the open 8.9 lies outside the bar from 9 to 12', 'B 2024-01-03: the close 12.1 lies outside the bar from 10 to 12'],
  ],
  nonPositiveClose: [{ close: [0, -1, NaN] }, ['B 2024-01-02: the close 0 is not positive', 'B 2024-01-03: the close -1 is not positive']],
  nonPositivePrice: [{ low: [0, 10, NaN] }, ['B 2024-01-02: the low 0 is not positive']],
  jump: [{ close: [11, NaN, 5.5] }, ['B 2024-01-04: the close goes from 11 to 5.5 on 2024-01-04, by -50.0 %']],
} as const satisfies Partial<Record<keyof typeof checkSet, readonly [Record<string, readonly number[]>, readonly string[]]>>;

test.each(Object.entries(broken))('%s finds what it is for, at its asset and session', (name, [changed, found]) => {
  expect(foundBy(name as keyof typeof broken, pair(changed))).toEqual(found);
});

test('prices that were adjusted apart from the others are not compared with them, but must be positive', () => {
  const adjusted = { close: [1, 2, NaN] };
  expect(foundBy('outsideRange', pair(adjusted, { mapped: new Set(['close']) }))).toEqual([]);
  expect(foundBy('outsideRange', pair(adjusted, { mapped: new Set(['open', 'high', 'low', 'close']) }))).toHaveLength(2);
  expect(foundBy('outsideRange', pair({ close: [12.000001, 12, NaN] }))).toEqual([]);
  expect(foundBy('nonPositivePrice', pair({ open: [0, 11, NaN] }, { mapped: new Set(['open']) }))).toHaveLength(1);
});

test('a jump is no jump where none is looked for, nor across assets', () => {
  expect(foundBy('jump', pair(broken.jump[0], { maxJump: 0 }))).toEqual([]);
  expect(foundBy('jump', pair({ close: [1100, 1200, NaN] }))).toEqual([]);
});

test('jumps of one asset are told one by one up to five, and else as one that counts them', () => {
  const bars = calmBars({ fields: ['close'] });
  const close = bars.fields.get('close')!;
  for (const t of [50, 60, 70]) close[t]! *= 3;
  expect(foundBy('jump', bars)[0]).toMatch(
    /^A0 2020-03-11–2020-04-09: 6 closes are farther than 45.0 % from the last, the first of them: the close goes from/,
  );
  close[60]! /= 3;
  expect(foundBy('jump', { ...bars })).toHaveLength(4);
});

test('what is found does not depend on the order of assets', () => {
  const bars = calmBars({ assets: 12 });
  const T = bars.sessions.length;
  bars.fields.get('close')!.fill(30, 5 * T + 100, 5 * T + 140);
  bars.fields.get('volume')!.fill(0, 3 * T + 200, 3 * T + 290);
  bars.fields.get('high')![7 * T + 9] = 1;
  const order = bars.assets.map((_, n) => (n * 5) % 12);
  const turned: CheckedBars = {
    ...bars,
    assets: order.map((n) => bars.assets[n]!),
    fields: new Map(
      [...bars.fields].map(([name, plane]) => [name, Float64Array.from(order.flatMap((n) => [...plane.subarray(n * T, (n + 1) * T)]))]),
    ),
  };
  const all = (given: CheckedBars) => names.flatMap((name) => foundBy(name, given)).sort();
  expect(all(bars).length).toBeGreaterThan(3);
  expect(all(turned)).toEqual(all(bars));
});
