import { dayOf, type Spell } from '@foliograph/core';
import { expect, test } from 'vitest';
import { type FoundGroup, noDay, type Records } from '../bars/index.js';
import { businessDays } from '../market/index.js';
import { examineSpells } from './examineSpells.js';
import * as checkSet from './index.js';
import type { SpellBars } from './JoinedSpells.js';

const sessions = businessDays('2020-01-01', { to: '2021-12-31' });
const T = sessions.length;
const at = (day: string) => sessions.findIndex((session) => session >= day);

/** Assets with a close of 10 and a volume of 1000 from their first to before their last day. */
function barsOf(spans: Readonly<Record<string, readonly [from?: string, to?: string]>>): SpellBars {
  const assets = Object.keys(spans);
  const [close, volume] = [new Float64Array(assets.length * T).fill(NaN), new Float64Array(assets.length * T).fill(NaN)];
  Object.values(spans).forEach(([from = '', to], n) => {
    const span = [n * T + at(from), n * T + (to === undefined ? T : at(to))] as const;
    close.fill(10, ...span);
    volume.fill(1000, ...span);
  });
  return { assets, sessions, fields: new Map(Object.entries({ close, volume })) };
}

const spell = (asset: string, start: string, end?: string): Spell => ({ asset, start, ...(end === undefined ? {} : { end }) });
const told = (groups: readonly FoundGroup[]) =>
  groups.flatMap(({ check, examples }) =>
    examples.map(({ asset, severity, message }) => `${check} ${severity}: ${asset === undefined ? '' : `${asset}: `}${message}`),
  );
const alone = async (...spells: readonly Spell[]) => told(await examineSpells(spells));
const joined = async (bars: SpellBars, ...spells: readonly Spell[]) =>
  told(await examineSpells(spells, bars)).filter((one) => !one.startsWith('member-count'));

const left = spell('Z', '2000-01-01', '2020-06-01');

test('sound spells show nothing by themselves, and beside full prices only how many members there are', async () => {
  expect(await alone(spell('A', '2000-01-01'), left, spell('A2', '2020-01-01', '2020-02-01'), spell('A2', '2020-02-01'))).toEqual([]);
  expect(told(await examineSpells([spell('A', '2000-01-01')], barsOf({ A: [] })))).toEqual(['member-count notice: 1 members throughout']);
});

test('no spells, and no bars, show nothing', async () => {
  expect(await alone()).toEqual([]);
  expect(await joined({ assets: [], sessions: [], fields: new Map() }, left)).toEqual([]);
});

test('a check looks at spells alone or beside bars, never at both', () => {
  for (const check of Object.values(checkSet)) expect([check.find, check.join].filter((one) => one !== undefined)).toHaveLength(1);
});

test('spells that are empty, turned round, blank or overlap are errors', async () => {
  expect(await alone(left, spell('A', '2020-03-01', '2020-03-01'), spell('B', '2020-03-01', '2020-02-01'))).toEqual([
    'empty-spell error: A: the spell begins on 2020-03-01 and ends on 2020-03-01',
    'empty-spell error: B: the spell begins on 2020-03-01 and ends on 2020-02-01',
  ]);
  expect(await alone(left, spell('', '2020-03-01'), spell('B', ''))).toEqual([
    'blank-spell error: : a spell has no asset',
    'blank-spell error: B: the spell has no start',
  ]);
  expect(
    await alone(
      ...[left, spell('A', '2020-05-01'), spell('A', '2020-01-01', '2020-05-02'), spell('A', '2021-01-01', '2021-02-01')],
      ...[spell('B', '2020-01-01', '2020-03-01'), spell('B', '2020-03-01', '2020-04-01')],
    ),
  ).toEqual([
    'overlapping-spells error: A: the spell begins on 2020-05-01, but the one of 2020-01-01 ends on 2020-05-02',
    'overlapping-spells error: A: the spell begins on 2021-01-01, but the one of 2020-05-01 has no end',
  ]);
});

test('a table without any exit holds survivors', async () => {
  expect(await alone(spell('A', '2000-01-01'), spell('B', '2000-01-01'))).toEqual([
    'no-exit warning: none of 2 spells ends: only survivors are in the table',
  ]);
});

test('records are examined with their rows and places, a blank day being none', async () => {
  const records: Records = {
    length: 3,
    names: new Map([['asset', ['A', 'A', 'B']]]),
    days: new Map(
      Object.entries({
        start: Int32Array.of(dayOf('2020-01-01'), dayOf('2020-02-01'), noDay),
        end: Int32Array.of(noDay, dayOf('2020-03-01'), noDay),
      }),
    ),
    numbers: new Map(),
    locate: (rows) => Promise.resolve(rows.map((row) => ({ file: 'spells.csv', line: row + 2 }))),
  };
  const groups = await examineSpells(records);
  expect(groups.flatMap(({ check, examples }) => examples.map(({ place, from }) => [check, place?.line, from]))).toEqual([
    ['blank-spell', 4, undefined],
    ['overlapping-spells', 3, '2020-02-01'],
  ]);
});

test('members are counted in constant stretches of sessions, and in bounds where these are many', async () => {
  const bars = barsOf({ A: [] });
  const count = async (...spells: readonly Spell[]) =>
    told(await examineSpells(spells, bars)).filter((one) => one.startsWith('member-count'));
  expect(await count(spell('A', '2000-01-01'), spell('B', '2021-01-01'), spell('C', '2000-01-01', '2021-06-30'))).toEqual([
    'member-count notice: 2 members until 2020-12-31, 3 until 2021-06-29, 2 from 2021-06-30',
  ]);
  const months = ['2020-02', '2020-04', '2020-06', '2020-08', '2020-10', '2020-12'];
  expect(await count(...months.map((month) => spell(month, `${month}-01`, `${month}-20`)), spell('A', '2000-01-01'))).toEqual([
    'member-count notice: between 1 and 2 members, a number that changes 12 times',
  ]);
});

test('the survivorship gap is told for the middle of each year, a doubt below 95 %', async () => {
  const spells = Array.from({ length: 40 }, (_, k) => spell(`A${k}`, '2000-01-01'));
  const priced = (count: number) =>
    barsOf({ ...Object.fromEntries(spells.slice(0, count).map(({ asset }) => [asset, []])), A39: ['2021-01-04'] });
  expect(await joined(priced(30), ...spells)).toContain(
    'unpriced-members warning: of 40 members on 2020-06-30 30 have a price, 1 more only on other days (A39)',
  );
  expect(await joined(priced(38), ...spells)).toContain('unpriced-members notice: of 40 members on 2021-06-30 39 have a price');
});

test('assets that are never members and spells after the data are counted and named', async () => {
  const bars = barsOf({ A: [], B: [], C: [] });
  expect(await joined(bars, spell('A', '2000-01-01'), spell('B', '2022-05-01'), spell('C', '1990-01-01', '1999-01-01'))).toEqual([
    'later-spells notice: 1 of 3 spells begin after the last session 2021-12-31: B',
    'never-member notice: 2 of 3 assets with prices are never members while the data last: B, C',
  ]);
});

test('prices that begin or end inside a spell are doubted, a few sessions apart; outside of it they are a notice', async () => {
  const bars = barsOf({ A: ['2020-09-01'], B: ['2020-01-07'], C: ['2020-01-01', '2021-03-01'], D: ['2021-06-01'], E: ['2020-06-01'] });
  const spells = [
    spell('A', '2000-01-01'),
    spell('B', '2000-01-01'),
    spell('C', '2000-01-01'),
    spell('D', '2000-01-01', '2021-01-01'),
    spell('E', '2020-06-01'),
  ];
  expect((await joined(bars, ...spells)).filter((one) => one.startsWith('partly-priced'))).toEqual([
    "partly-priced warning: A: its prices begin on 2020-09-01, 174 sessions after its spell or the data do: another company's, or a history is missing",
    'partly-priced warning: C: its prices end on 2021-02-26, 220 sessions before its spell or the data do: a history is missing',
    "partly-priced notice: D: a member from 2020-01-01 to 2020-12-31, but its prices begin only on 2021-06-01: perhaps another company's",
  ]);
});

test('a member that is hardly traded, or mostly not at all, is doubted', async () => {
  const names = ['A', 'B', 'C', 'D', 'E'];
  const bars = barsOf(Object.fromEntries(names.map((name) => [name, []])));
  const volume = bars.fields.get('volume')!;
  const set = (n: number, value: (t: number) => number) =>
    volume.set(
      Float64Array.from(sessions, (_, t) => value(t)),
      n * T,
    );
  set(1, () => 5);
  set(2, (t) => (t % 2 === 0 ? 0 : 40));
  set(3, (t) => (t % 2 === 0 ? 0 : 900));
  set(4, () => 0);
  expect(await joined(bars, ...names.map((name) => spell(name, '2000-01-01')))).toEqual([
    'little-traded warning: B: when it is traded, it is for 0.5 % of what the median member is',
    'little-traded warning: C: when it is traded, it is for 4.4 % of what the median member is, and it has no volume on 262 of 523 sessions',
    'little-traded warning: E: it is never traded, and it has no volume on 523 of 523 sessions',
  ]);
});
