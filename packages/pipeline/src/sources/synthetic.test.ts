import type { ParamsOf } from '@foliograph/core';
import { expect, test } from 'vitest';
import type { Bars } from '../bars/index.js';
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
