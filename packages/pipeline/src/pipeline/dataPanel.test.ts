import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ranSpec, refused } from '../../test-support/ranSpec.js';
import { temporaryFolder } from '../../test-support/temporaryFolder.js';
import { planeFromArrow } from '../arrow/index.js';
import type { PanelFacts } from '../plan/index.js';

// Two weeks of four companies. OLD leaves the index and then the market; NEW takes the ticker of a company whose spell began long before; OUT is no member.
const days = [
  '2020-01-06',
  '2020-01-07',
  '2020-01-08',
  '2020-01-09',
  '2020-01-10',
  '2020-01-13',
  '2020-01-14',
  '2020-01-15',
  '2020-01-16',
  '2020-01-17',
];
const closes: Record<string, (number | string)[]> = {
  STAY: [10, 11, 12, '', 13, 14, 15, 16, 17, 18],
  OLD: [20, 19, 18, 17, 16, 15, '', '', '', ''],
  NEW: ['', '', '', '', '', '', '', 5, 6, 7],
  OUT: [1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9],
};
const rows = Object.entries(closes).flatMap(([ticker, values]) =>
  values.flatMap((close, t) => (close === '' ? [] : [`${days[t]},${ticker},${close},${100 + t},${ticker === 'STAY' && t === 6 ? 0 : 1}`])),
);
const files = {
  'prices.csv': `date,ticker,close,volume,trading\n${rows.join('\n')}\n`,
  'spells.csv': 'ticker,start,end\nSTAY,2020-01-07,\nOLD,2010-01-01,2020-01-10\nNEW,2010-01-01,\nGONE,2010-01-01,\n',
  'sectors.csv': 'ticker,sector\nSTAY,Metals\nOLD,Air\n',
  'profit.csv':
    'ticker,published,period_end,netProfit,margin\nSTAY,2020-01-08,2019-12-31,40,5\nSTAY,2020-01-11,2019-12-31,44,6\nSTAY,2019-11-01,2019-09-30,25,4\nOLD,2020-01-06,2019-12-31,7,\n',
  'fx.csv': 'date,rate\n2020-01-05,1.5\n2020-01-14,2\n',
  'index.csv': `date,close\n${days
    .filter((day) => day !== '2020-01-08')
    .map((day, t) => `${day},${100 + t}`)
    .join('\n')}\n`,
};

function folderOf(changed: Partial<typeof files> = {}): string {
  const folder = join(temporaryFolder(), 'data');
  mkdirSync(folder);
  for (const [name, text] of Object.entries({ ...files, ...changed })) writeFileSync(join(folder, name), text);
  return folder;
}

const table = (folder: string, name: string) => `{ csv: { path: "${folder}/${name}.csv", asset: ticker } }`;
const spec = (folder: string, rest = '') => `
name: data
data:
  root: "${folder}"
  prices: ${table(folder, 'prices')}
  adjustment: none
  membership: ${table(folder, 'spells')}
  sectors: ${table(folder, 'sectors')}
  fundamentals: { profit: { from: ${table(folder, 'profit')}, year-to-date: [net_profit], percent: [margin] } }
  series: { usd: { csv: { path: "${folder}/fx.csv", column: rate } } }
universe: members
${rest}`;

async function panelOf(text: string) {
  const { outcome, store, states } = await ranSpec(text);
  if (!outcome.ok || outcome.value.status !== 'ok') throw new Error(JSON.stringify(outcome));
  const { manifest } = (await states()).find(({ node }) => node.id === 'panel')!;
  const artifact = store.open(manifest!);
  const facts = await artifact.json<PanelFacts>('facts.json');
  const rows = async (field: string) => {
    const { plane } = planeFromArrow(await artifact.bytes(`${field}.arrow`));
    const T = facts.sessions.length;
    return Object.fromEntries(facts.assets.map((asset, n) => [asset, [...plane.slice(n * T, (n + 1) * T)]]));
  };
  return { facts, rows, json: <T>(name: string) => artifact.json<T>(name) };
}

test('members are held by date, one that takes a ticker over is refused, and one that never belongs is left out', async () => {
  const { facts, rows, json } = await panelOf(spec(folderOf()));
  expect(facts.assets).toEqual(['OLD', 'STAY']);
  expect(await rows('member')).toEqual({ OLD: [1, 1, 1, 1, 0, 0, 0, 0, 0, 0], STAY: [0, 1, 1, 1, 1, 1, 1, 1, 1, 1] });
  expect(await json('universe.json')).toEqual({
    refused: [
      { asset: 'NEW', reason: "its prices begin on 2020-01-15, but its spell on 2020-01-06: another company's, or a history is missing" },
      { asset: 'OUT', reason: 'it is never a member' },
    ],
    survivorship: [{ day: '2020-01-17', members: 3, listed: 2, priced: 2 }],
    leavers: [{ asset: 'OLD', day: '2020-01-13', price: 15 }],
    excluded: [],
  });
});

test('a blank and a suspended session are missing and marked, and each is counted by its reason', async () => {
  const { rows, json } = await panelOf(spec(folderOf()));
  expect((await rows('close')).STAY).toEqual([10, 11, 12, NaN, 13, 14, NaN, 16, 17, 18]);
  expect((await rows('trading')).STAY).toEqual([1, 1, 1, 0, 1, 1, 0, 1, 1, 1]);
  expect(await json('missing.json')).toEqual([
    { asset: 'OLD', reason: 'after its last bar', sessions: 4 },
    { asset: 'STAY', reason: 'suspended', sessions: 1 },
    { asset: 'STAY', reason: 'no bar', sessions: 1 },
  ]);
});

test('carrying fills prices and not volumes, and dropping takes an asset out of the universe while its window is not whole', async () => {
  const carried = await panelOf(spec(folderOf()).replace('adjustment: none', 'adjustment: none\n  missing: { carry: { max: 1 } }'));
  expect((await carried.rows('close')).STAY).toEqual([10, 11, 12, 12, 13, 14, 14, 16, 17, 18]);
  expect((await carried.rows('close')).OLD).toEqual([20, 19, 18, 17, 16, 15, 15, NaN, NaN, NaN]);
  expect((await carried.rows('volume')).STAY![3]).toBeNaN();
  const dropped = await panelOf(spec(folderOf()).replace('adjustment: none', 'adjustment: none\n  missing: { drop: { window: 2 } }'));
  expect((await dropped.rows('member')).STAY).toEqual([0, 1, 1, 0, 0, 1, 0, 0, 1, 1]);
});

test('statements are known from the session after their publication, restated ones from theirs, in the units declared', async () => {
  const { rows } = await panelOf(spec(folderOf()));
  expect((await rows('net_profit')).STAY).toEqual([25, 25, 25, 40, 40, 44, 44, 44, 44, 44]);
  expect((await rows('margin')).STAY).toEqual([0.04, 0.04, 0.04, 0.05, 0.05, 0.06, 0.06, 0.06, 0.06, 0.06]);
  expect((await rows('net_profit_ttm')).STAY).toEqual([NaN, NaN, NaN, 40, 40, 44, 44, 44, 44, 44]);
  expect((await rows('net_profit')).OLD).toEqual([NaN, 7, 7, 7, 7, 7, 7, 7, 7, 7]);
});

test('a series is known from its day on, and a sector is a code whose name the facts tell', async () => {
  const { facts, rows } = await panelOf(spec(folderOf()));
  expect((await rows('usd')).OLD).toEqual([1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 2, 2, 2, 2]);
  expect(facts.groups).toEqual({ sector: ['Air', 'Metals'] });
  expect((await rows('sector')).STAY![0]).toBe(1);
});

test('sessions by a given list leave out days that are none and count their bars', async () => {
  const folder = folderOf();
  const { facts, json } = await panelOf(
    spec(folder).replace('adjustment: none', `adjustment: none\n  sessions: { csv: { path: "${folder}/index.csv" } }`),
  );
  expect(facts.sessions).not.toContain('2020-01-08');
  expect(await json('missing.json')).toContainEqual({ asset: 'STAY', reason: 'bars on days that are no sessions', sessions: 1 });
});

test('weeks are made of what is known on their days', async () => {
  const { facts, rows } = await panelOf(spec(folderOf()).replace('adjustment: none', 'adjustment: none\n  calendar: weekly'));
  expect(facts.sessions).toEqual(['2020-01-10', '2020-01-17']);
  expect(await rows('close')).toEqual({ OLD: [16, 15], STAY: [13, 18] });
  expect(await rows('member')).toEqual({ OLD: [0, 0], STAY: [1, 1] });
  expect((await rows('net_profit')).STAY).toEqual([40, 44]);
});

test('the market gives days of publication where the table has none', async () => {
  const folder = folderOf({ 'profit.csv': 'ticker,period_end,netProfit,margin\nSTAY,2019-09-30,25,4\n' });
  const [problem] = await refused(spec(folder));
  expect(problem).toMatchObject({ message: 'nothing says when statements were published: there is no column published' });
  const { rows } = await panelOf(spec(folder).replace('adjustment: none', 'adjustment: none\n  market: china'));
  expect((await rows('net_profit')).STAY).toEqual(days.map(() => 25));
});

test.each<[string, Partial<typeof files>, (text: string) => string, string]>([
  [
    'a percent column that the statements lack',
    {},
    (text) => text.replace('percent: [margin]', 'percent: [margn]'),
    'the statements have no field "margn"',
  ],
  [
    'a year-to-date column that they lack',
    {},
    (text) => text.replace('year-to-date: [net_profit]', 'year-to-date: [profit]'),
    'year-to-date names "profit", which the statements do not hold',
  ],
  [
    'an adjustment whose field is not there',
    {},
    (text) => text.replace('adjustment: none', 'adjustment: adjusted-close'),
    'the adjustment "adjusted-close" needs the field "adj_close", which the source does not give',
  ],
  ['two sectors of one asset', { 'sectors.csv': 'ticker,sector\nSTAY,A\nSTAY,B\n' }, (text) => text, 'STAY has a second sector'],
  [
    'a field that the panel makes',
    { 'prices.csv': 'date,ticker,close,member\n2020-01-06,A,1,1\n' },
    (text) => text,
    'the source gives a field "member", which the panel makes itself',
  ],
])('%s is told', async (_, changed, change, said) => {
  expect((await refused(change(spec(folderOf(changed)))))[0]!.message).toBe(said);
});

test.each(['mask', '{ carry: { max: 1 } }', '{ drop: { window: 2 } }'])(
  'under the policy %s nothing up to a day depends on what was known later',
  async (policy) => {
    const last = '2020-01-13';
    const until = (text: string, day: (cells: readonly string[]) => string) => {
      const [head, ...rows] = text.trim().split('\n');
      return `${[head, ...rows.filter((row) => day(row.split(',')) <= last)].join('\n')}\n`;
    };
    const known = {
      'prices.csv': until(files['prices.csv'], ([day]) => day!),
      'profit.csv': until(files['profit.csv'], ([, published]) => published!),
      'fx.csv': until(files['fx.csv'], ([day]) => day!),
      'spells.csv': until(files['spells.csv'], ([, start]) => start!).replaceAll(/,(\d{4}-\d\d-\d\d)$/gm, (end, day: string) =>
        day > last ? ',' : end,
      ),
    };
    const under = (folder: string) => spec(folder).replace('adjustment: none', `adjustment: none\n  missing: ${policy}`);
    const [now, later] = [await panelOf(under(folderOf(known))), await panelOf(under(folderOf()))];
    const T = now.facts.sessions.length;
    expect(later.facts.sessions.slice(0, T)).toEqual(now.facts.sessions);
    expect(now.facts.fields).toEqual(later.facts.fields);
    for (const field of now.facts.fields) {
      const [before, after] = [await now.rows(field), await later.rows(field)];
      for (const asset of now.facts.assets) expect([field, asset, after[asset]!.slice(0, T)]).toEqual([field, asset, before[asset]]);
    }
  },
);

test('what a formula reads of a year before is made of the statements of then, as they are known now', async () => {
  const folder = folderOf({
    'profit.csv':
      'ticker,published,period_end,netProfit,margin\nSTAY,2019-02-01,2018-12-31,30,3\nSTAY,2020-01-08,2019-12-31,40,5\nSTAY,2020-01-13,2018-12-31,32,3\n',
  });
  const { facts, rows } = await panelOf(
    `${spec(folder)}factors: [{ growth: net_profit_ttm / net_profit_ttm_prior - 1 }, { was: margin_prior }]\n`,
  );
  expect(facts.fields.filter((field) => field.endsWith('_prior'))).toEqual(['net_profit_ttm_prior', 'margin_prior']);
  expect((await rows('net_profit_ttm_prior')).STAY).toEqual([NaN, NaN, NaN, 30, 30, 30, 32, 32, 32, 32]);
  expect((await rows('margin_prior')).STAY!.slice(3, 5)).toEqual([0.03, 0.03]);
});
