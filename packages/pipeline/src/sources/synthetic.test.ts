import { dayOf, type ParamsOf, type Result } from '@foliograph/core';
import { expect, test } from 'vitest';
import { type Bars, noDay, type WantedColumns } from '../bars/index.js';
import { sha256 } from '../json/index.js';
import { synthetic } from './synthetic.js';

type Params = ParamsOf<typeof synthetic.params>;
const defaults = Object.fromEntries(
  Object.entries(synthetic.params.properties).flatMap(([name, field]) => ('default' in field ? [[name, field.default]] : [])),
) as Params;

async function read(changed: Partial<Params> = {}, seed = 1): Promise<Bars> {
  const bars = await synthetic.read({ ...defaults, sessions: 300, ...changed }, [], { seed, signal: new AbortController().signal });
  if (!bars.ok) throw new Error(bars.problems[0]!.message);
  return bars.value;
}
const digest = ({ fields }: Bars) => [...fields].map(([name, plane]) => `${name} ${sha256(Buffer.from(plane.buffer))}`);

test('a market is thirty assets of eight years of bars, labelled as made up, from no file', async () => {
  const { assets, sessions, fields, label, warnings } = await read({ sessions: undefined } as Partial<Params>);
  expect([assets.length, assets[0], assets[29]]).toEqual([30, 'SYN01', 'SYN30']);
  expect([sessions.length, sessions[0], sessions.at(-1)]).toEqual([2087, '2015-01-01', '2022-12-30']);
  expect([...fields.keys()]).toEqual(['open', 'high', 'low', 'close', 'volume']);
  expect([...fields.values()].every((plane) => plane.length === 30 * 2087)).toBe(true);
  expect([label, warnings]).toEqual(['synthetic market', []]);
  expect(await synthetic.files(defaults)).toEqual({ ok: true, value: [] });
});

test('the same seed gives the same bytes, another seed others in every field', async () => {
  const [one, again, other] = await Promise.all([read(), read(), read({}, 2)]);
  expect(digest(again)).toEqual(digest(one));
  expect(digest(other).filter((field) => digest(one).includes(field))).toEqual([]);
});

test('what can be asked of a market today leaves the bytes of what was asked before', async () => {
  const short = (bars: Bars) => digest(bars).map((field) => field.slice(0, field.indexOf(' ') + 17));
  expect(short(await read({ sessions: undefined }))).toEqual([
    'open c96d4c8d9f58b456',
    'high 2b160bfb0af3c0f9',
    'low e061f4badbe12be7',
    'close a2be4bc6d53c4094',
    'volume e8bc28bb99fce3ca',
  ]);
  expect(short(await read({ sessions: undefined, what: 'index' }))).toEqual(['close cb1c0624b7112120']);
  expect(short(await read({ assets: 12, sessions: 400, listings: 0.5, delistings: 0.5, gaps: 0.05 }, 3))).toEqual([
    'open 8412aed360c6fa1c',
    'high 6ff80c3e26f15d1a',
    'low eddd0717e8e32bc0',
    'close e8b325a75f3fb98f',
    'volume 98a8f55f6605fd90',
  ]);
});

const recordsOf = async (changed: Partial<Params>, columns: WantedColumns, others = false) => {
  const parameters = { ...defaults, sessions: 600, ...changed };
  return synthetic.records!(parameters, [], { columns, others }, { seed: 1, signal: new AbortController().signal });
};
const spellColumns = { asset: { kind: 'name' }, start: { kind: 'day' }, end: { kind: 'day', optional: true } } as const;
const statementColumns = { asset: { kind: 'name' }, period_end: { kind: 'day' }, published: { kind: 'day' } } as const;

test('membership is a table of spells, blank at the end of those that last', async () => {
  const read = await recordsOf({ what: 'membership', members: 10, delistings: 0.5 }, spellColumns);
  if (!read.ok) throw new Error(read.problems[0]!.message);
  const { length, names, days } = read.value;
  expect([names.get('asset')!.length, days.get('start')!.length]).toEqual([length, length]);
  expect(names.get('asset')!.every((name) => /^SYN\d\d$/.test(name))).toBe(true);
  expect([...days.get('end')!].filter((day) => day === noDay)).toHaveLength(10);
  expect([...days.get('start')!].slice(0, 10)).toEqual(Array(10).fill(dayOf('2015-01-01')));
  expect(await read.value.locate([0, 1])).toEqual([undefined, undefined]);
});

test('statements give the numbers asked for, and all of them where others are wanted', async () => {
  const all = await recordsOf({ what: 'statements' }, statementColumns, true);
  if (!all.ok) throw new Error(all.problems[0]!.message);
  expect([...all.value.numbers.keys()]).toEqual(['revenue', 'profit']);
  const some = await recordsOf({ what: 'statements' }, { ...statementColumns, profit: { kind: 'number' } });
  if (!some.ok) throw new Error(some.problems[0]!.message);
  expect([...some.value.numbers.keys()]).toEqual(['profit']);
  expect(some.value.numbers.get('profit')).toEqual(all.value.numbers.get('profit'));
});

test('sectors are as many as declared, spread evenly', async () => {
  const read = await recordsOf({ what: 'sectors', assets: 7, sectors: 3 }, { asset: { kind: 'name' }, sector: { kind: 'name' } });
  expect(read.ok && read.value.names.get('sector')).toEqual([1, 2, 3, 1, 2, 3, 1].map((sector) => `Sector ${sector}`));
});

test('what is asked of the wrong table is told with what would be right', async () => {
  const told = (read: Result<unknown>) => (read.ok ? undefined : `${read.problems[0]!.message}: ${read.problems[0]!.remedy}`);
  expect(told(await recordsOf({ what: 'bars' }, spellColumns))).toBe(
    'bars are no table of asset, start, end: choose what: membership, statements, sectors',
  );
  expect(told(await recordsOf({ what: 'sectors' }, spellColumns))).toBe('sectors have no start: they have asset, sector');
  const bars = await synthetic.read({ ...defaults, what: 'sectors' }, [], { seed: 1, signal: new AbortController().signal });
  expect(told(bars)).toBe('sectors are a table and not prices: choose what: bars');
});

test('a day that is lost is no session, and suspended sessions are marked', async () => {
  const bars = await read({ suspensions: 0.1, dirt: { stale: 0, splits: 0, swapped: 0, outliers: 0, missing: 0, holidays: 0, lost: 3 } });
  expect(bars.sessions).toHaveLength(297);
  expect([...bars.fields.keys()]).toEqual(['open', 'high', 'low', 'close', 'volume', 'trading']);
  for (const plane of bars.fields.values()) expect(plane).toHaveLength(30 * 297);
  expect(new Set(bars.fields.get('trading')!.filter((mark) => !Number.isNaN(mark)))).toEqual(new Set([0, 1]));
});

test('the index is that of the bars with the same parameters and seed', async () => {
  const steady = { listings: 0, delistings: 0, gaps: 0 };
  const close = (await read(steady)).fields.get('close')!;
  const index = await read({ ...steady, what: 'index' });
  expect([index.assets, [...index.fields.keys()]]).toEqual([['INDEX'], ['close']]);
  const levels = index.fields.get('close')!;
  const T = levels.length;
  const sum = Array.from({ length: 30 }, (_, n) => close[n * T + 1]! / close[n * T]!).reduce((a, b) => a + b);
  expect(levels[0]).toBe(1000);
  expect(levels[1]).toBeCloseTo((1000 * sum) / 30, 9);
});

test('names are as long as the number of assets asks, so that they sort in their order', async () => {
  expect((await read({ assets: 120, sessions: 2 })).assets.filter((_, n) => n % 60 === 0)).toEqual(['SYN001', 'SYN061']);
});

test('what a range of days says wrongly is said at the parameter', () => {
  const check = (changed: Partial<Params>) => synthetic.check!({ ...defaults, ...changed });
  expect(check({ to: '2016-01-01' })).toBeUndefined();
  expect(check({ sessions: 20 })).toBeUndefined();
  expect(check({ to: '2014-12-31' })).toMatchObject({ field: 'to', message: 'the last day 2014-12-31 lies before the first, 2015-01-01' });
  expect(check({ from: '2024-01-06', to: '2024-01-07' })).toEqual({
    field: 'to',
    message: 'no day from Monday to Friday lies from 2024-01-06 to 2024-01-07',
    remedy: 'choose a later day',
  });
  expect(check({ to: '9999-12-31' })).toMatchObject({ field: 'to', message: 'more than 20000 sessions lie from 2015-01-01 to 9999-12-31' });
  expect(check({ to: '2016-01-01', sessions: 20 })).toMatchObject({ field: 'sessions' });
});
