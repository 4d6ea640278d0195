import { expect, test } from 'vitest';
import { all } from './all.js';
import { list } from './list.js';
import { members } from './members.js';
import type { Spell } from './Spell.js';
import { survivorshipGap } from './survivorshipGap.js';

const sessions = ['2020-01-02', '2020-01-03', '2020-01-06', '2020-01-07', '2020-01-08', '2020-01-09'];
const market = (bars: Record<string, readonly number[]>) => ({
  assets: Object.keys(bars),
  sessions,
  priced: Float64Array.from(Object.values(bars).flat()),
});
const given = { late: 'refuse', patience: 1, outside: 'keep', without: [] as string[] } as const;

test('all keeps every asset, a list those it names, in its order, and tells the others', () => {
  const input = market({ A: [1, 1, 1, 1, 1, 1], B: [1, 1, 1, 1, 1, 1] });
  expect(all.choose(input, {})).toEqual({ kept: [0, 1], absent: [], refused: [] });
  expect(list.choose(input, { assets: ['B', 'X', 'A'] })).toEqual({ kept: [1, 0], absent: ['X'], refused: [] });
});

test('a member may be held from the first session of its spell to the last one before its end', () => {
  const spells: Spell[] = [
    { asset: 'A', start: '2020-01-04', end: '2020-01-08' },
    { asset: 'B', start: '2010-01-01' },
    { asset: 'B', start: '2009-01-01', end: '2009-12-31' },
  ];
  const chosen = members.choose({ ...market({ A: [1, 1, 1, 1, 1, 1], B: [1, 1, 1, 1, 0, 0] }), spells }, given);
  expect(chosen.kept).toEqual([0, 1]);
  expect([...chosen.member!]).toEqual([0, 0, 1, 1, 0, 0, 1, 1, 1, 1, 1, 1]);
  expect(chosen.refused).toEqual([]);
});

test('an asset that leaves and joins again is a member in both spells and not between', () => {
  const spells: Spell[] = [
    { asset: 'A', start: '2019-01-01', end: '2020-01-03' },
    { asset: 'A', start: '2020-01-07' },
  ];
  expect([...members.choose({ ...market({ A: [1, 1, 1, 1, 1, 1] }), spells }, given).member!]).toEqual([1, 0, 0, 1, 1, 1]);
});

test('prices that begin long after their spell are refused as those of another company, and told', () => {
  const spells: Spell[] = [
    { asset: 'OLD', start: '2001-01-01', end: '2020-01-08' },
    { asset: 'OLD', start: '2020-01-09' },
    { asset: 'NEW', start: '2020-01-03' },
  ];
  const input = { ...market({ OLD: [0, 0, 0, 1, 1, 1], NEW: [0, 0, 1, 1, 1, 1] }), spells };
  const chosen = members.choose(input, given);
  expect([...chosen.member!]).toEqual([0, 0, 0, 0, 0, 1, 0, 1, 1, 1, 1, 1]);
  expect(chosen.refused).toEqual([
    { asset: 'OLD', reason: "its prices begin on 2020-01-07, but its spell on 2020-01-02: another company's, or a history is missing" },
  ]);
  expect([...members.choose(input, { ...given, late: 'keep' }).member!].slice(0, 6)).toEqual([1, 1, 1, 1, 0, 1]);
});

test('an asset that is never a member, and one that the spec leaves out, are not kept', () => {
  const spells: Spell[] = [
    { asset: 'A', start: '2020-01-01' },
    { asset: 'B', start: '2020-01-01' },
    { asset: 'C', start: '2021-01-01' },
  ];
  const on = [1, 1, 1, 1, 1, 1];
  const chosen = members.choose({ ...market({ A: on, B: on, C: on, D: on }), spells }, { ...given, without: ['B'] });
  expect(chosen.kept).toEqual([0]);
  expect(chosen.refused.map(({ asset }) => asset)).toEqual(['B', 'C', 'D']);
});

test('what is said of a session does not change when the future does', () => {
  const spells: Spell[] = [{ asset: 'A', start: '2020-01-03' }];
  const now = members.choose({ ...market({ A: [0, 1, 1, 1, 1, 1] }), spells }, given);
  const later = members.choose({ ...market({ A: [0, 1, 1, 1, 0, 0] }), spells: [{ ...spells[0]!, end: '2020-01-08' }] }, given);
  expect([...later.member!].slice(0, 4)).toEqual([...now.member!].slice(0, 4));
});

test('the survivorship gap is of the last session up to the middle of a year', () => {
  const year = { assets: ['A'], sessions: ['2020-06-29', '2020-07-01', '2021-06-30'], priced: Float64Array.of(1, 1, 0) };
  const spells: Spell[] = [
    { asset: 'A', start: '2000-01-01' },
    { asset: 'GONE', start: '2000-01-01', end: '2020-06-30' },
    { asset: 'LATER', start: '2020-06-30' },
  ];
  expect(survivorshipGap({ ...year, spells })).toEqual([
    { day: '2020-06-29', members: 2, listed: 1, priced: 1 },
    { day: '2021-06-30', members: 2, listed: 1, priced: 0 },
  ]);
  expect(survivorshipGap(year)).toEqual([]);
});
