import { expect, test } from 'vitest';
import type { CheckedBars } from './Check.js';
import * as checkSet from './index.js';

const checks = new Map(Object.entries(checkSet));
const sessions = ['2024-01-02', '2024-01-03', '2024-01-04'];
const sound = { open: [10, 11, NaN], high: [12, 12, NaN], low: [9, 10, NaN], close: [11, 12, NaN], volume: [0, 5, NaN] };

/** Bars of two assets: sound ones, and the same with some fields changed. */
function bars(changed: Readonly<Record<string, readonly number[]>> = {}, more: Partial<CheckedBars> = {}): CheckedBars {
  const fields = Object.entries(sound).map(
    ([name, values]) => [name, Float64Array.from([...values, ...(changed[name] ?? values)])] as const,
  );
  return { assets: ['A', 'B'], sessions, fields: new Map(fields), mapped: new Set(), maxJump: 0.45, ...more };
}

function findings(name: keyof typeof checkSet, given: CheckedBars): string[] {
  const found: string[] = [];
  checks.get(name)!.find(given, (n, t, message) => found.push(`${given.assets[n]} ${given.sessions[t]}: ${message}`));
  return found;
}

const names = Object.keys(checkSet) as (keyof typeof checkSet)[];

test.each(names)('%s finds nothing in sound bars, nor where fields are missing', (name) => {
  expect(findings(name, bars())).toEqual([]);
  expect(findings(name, bars({}, { fields: new Map() }))).toEqual([]);
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
} satisfies Record<keyof typeof checkSet, [Record<string, number[]>, string[]]>;

test.each(names)('%s finds what it is for, at its asset and session', (name) => {
  const [changed, found] = broken[name];
  expect(findings(name, bars(changed))).toEqual(found);
});

test('prices that were adjusted apart from the others are not compared with them', () => {
  const adjusted = { close: [1, 2, NaN] };
  expect(findings('outsideRange', bars(adjusted, { mapped: new Set(['close']) }))).toEqual([]);
  expect(findings('outsideRange', bars(adjusted, { mapped: new Set(['open', 'high', 'low', 'close']) }))).toHaveLength(2);
  expect(findings('outsideRange', bars({ close: [12.000001, 12, NaN] }))).toEqual([]);
});

test('a jump is no jump where none is looked for, nor across assets', () => {
  expect(findings('jump', bars(broken.jump[0], { maxJump: 0 }))).toEqual([]);
  expect(findings('jump', bars({ close: [1100, 1200, NaN] }))).toEqual([]);
});
