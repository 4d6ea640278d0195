import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '@foliograph/core';
import type { DataQuality } from '@foliograph/report';
import { describe, expect, test } from 'vitest';
import { ranSpec, refused } from '../../test-support/ranSpec.js';
import { temporaryFolder } from '../../test-support/temporaryFolder.js';
import { planeFromArrow } from '../arrow/index.js';
import type { PanelFacts } from '../plan/index.js';
import { loadPipeline } from './loadPipeline.js';

const days = ['2020-01-30', '2020-01-31', '2020-02-03', '2020-02-04', '2020-02-05', '2020-02-06'];
const market: Readonly<Record<string, { closes: readonly (number | string)[]; volume: number }>> = {
  BIG: { closes: [10, 11, 12, 13, 14, 15], volume: 100 },
  MID: { closes: [20, 20, 20, 20, 20, 20], volume: 10 },
  NEW: { closes: ['', '', '', 8, 8, 9], volume: 1000 },
  PENNY: { closes: [1, 1, 1, 1, 1, 1], volume: 9 },
};
const rows = Object.entries(market).flatMap(([asset, { closes, volume }]) =>
  closes.flatMap((close, t) => (close === '' ? [] : [`${days[t]},${asset},${close},${volume}`])),
);
const files = {
  'prices.csv': `date,ticker,close,volume\n${rows.join('\n')}\n`,
  'sectors.csv': 'ticker,sector\nBIG,Metals\nMID,Air\nNEW,Air\nPENNY,Air\n',
  'spells.csv': 'ticker,start,end\nBIG,2010-01-01,2020-02-06\nMID,2010-01-01,\nNEW,2020-02-04,\nPENNY,2010-01-01,\n',
  'index.csv': `date,close\n${days.map((day, t) => `${day},${[100, 110, 99, 110, 99, 120][t]}`).join('\n')}\n`,
};

function specOf(eligible: string, rest = '', data = '') {
  const folder = join(temporaryFolder(), 'data');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const table = (name: string) => `{ csv: { path: "${folder}/${name}.csv", asset: ticker } }`;
  return `
name: eligible
data:
  prices: ${table('prices')}
  adjustment: none
  sectors: ${table('sectors')}
  membership: ${table('spells')}
  series: { index: { csv: { path: "${folder}/index.csv" } } }
${data}
eligible: ${eligible}
${rest}`;
}

async function panelOf(text: string) {
  const { outcome, store, states } = await ranSpec(text);
  if (!outcome.ok || outcome.value.status !== 'ok') throw new Error(JSON.stringify(outcome));
  const found = await states();
  const artifact = (id: string) => store.open(found.find(({ node }) => node.id === id)!.manifest!);
  const facts = await artifact('panel').json<PanelFacts>('facts.json');
  const T = facts.sessions.length;
  const rowsOf = async (field: string) => {
    const { plane } = planeFromArrow(await artifact('panel').bytes(`${field}.arrow`));
    return Object.fromEntries(facts.assets.map((asset, n) => [asset, [...plane.slice(n * T, (n + 1) * T)]]));
  };
  const json = <A>(id: string, name: string) => artifact(id).json<A>(name);
  return { facts, rowsOf, json };
}

async function mistakes(text: string) {
  const file = join(temporaryFolder(), 'spec.yaml');
  writeFileSync(file, text);
  const loaded = await loadPipeline(file);
  return loaded.ok ? [] : loaded.problems.map(({ message, place }) => `${place?.line}:${place?.column} ${message}`);
}
const lineOf = (text: string, part: string) => text.split('\n').findIndex((line) => line.includes(part)) + 1;

test('rules mark by day who may be held, and an asset that they never let in is left out of the panel', async () => {
  const { facts, rowsOf, json } = await panelOf(specOf('[{ history: { sessions: 2 } }, { price: { min: 5 } }]'));
  expect(facts.assets).toEqual(['BIG', 'MID', 'NEW']);
  expect(await rowsOf('member')).toEqual({ BIG: [0, 1, 1, 1, 1, 1], MID: [0, 1, 1, 1, 1, 1], NEW: [0, 0, 0, 0, 1, 1] });
  expect((await rowsOf('close')).NEW).toEqual([NaN, NaN, NaN, 8, 8, 9]);
  expect((await rowsOf('sector')).NEW).toEqual([0, 0, 0, 0, 0, 0]);
  expect(await json('panel', 'universe.json')).toMatchObject({
    refused: [{ asset: 'PENNY', reason: 'the rules of eligibility never let it in' }],
    excluded: [
      { rule: 'history', cells: 24, failed: 7, unknown: 0, early: 0 },
      { rule: 'price', cells: 17, failed: 5, unknown: 0, early: 0 },
    ],
  });
});

test('rules choose among the members of an index, and are told where data are examined', async () => {
  const { rowsOf, json } = await panelOf(specOf('[most-traded: { count: 1, window: 1 }]', 'universe: members'));
  expect(await rowsOf('member')).toEqual({ BIG: [1, 1, 1, 0, 0, 0], NEW: [0, 0, 0, 1, 1, 1] });
  const { findings } = await json<DataQuality>('quality', 'quality.json');
  const told = findings.find(({ check }) => check === 'eligible')!;
  expect(told).toMatchObject({ severity: 'notice', count: 1 });
  expect(told.examples.map(({ source, message }) => [source, message])).toEqual([
    ['panel', 'most-traded keeps out 14 of 20 asset-sessions: 14 fail'],
  ]);
});

test('a choice of one day holds from then on, in each sector, and is not known before', async () => {
  const { facts, rowsOf } = await panelOf(specOf('[{ most-traded: { count: 1, per: sector, window: 2, as-of: 2020-02-01 } }]'));
  expect(facts.assets).toEqual(['BIG', 'MID']);
  expect(await rowsOf('member')).toEqual({ BIG: [NaN, NaN, 1, 1, 1, 1], MID: [NaN, NaN, 1, 1, 1, 1] });
});

test('days before the first one shown are looked back on and not counted', async () => {
  const { facts, rowsOf, json } = await panelOf(
    specOf('[{ history: { sessions: 3 } }]', '', '  from: 2020-02-03\n  to: 2020-02-07\n  calendar: weekly'),
  );
  expect(facts.sessions).toEqual(['2020-02-06']);
  expect(facts.assets).toEqual(['BIG', 'MID', 'NEW', 'PENNY']);
  expect((await rowsOf('member')).NEW).toEqual([1]);
  expect(await json('panel', 'universe.json')).toMatchObject({ excluded: [{ cells: 16, failed: 3 }] });
});

describe('a level of adjusted prices', () => {
  const warned = async (spec: string) =>
    (await (await panelOf(spec)).json<readonly Diagnostic[]>('panel', 'warnings.json')).filter(({ message }) =>
      message.includes('adjusted'),
    );
  const full = (eligible: string) => specOf(eligible).replace('adjustment: none', 'adjustment: full');

  test('is warned of where a rule looks at it', async () => {
    expect(await warned(full('[{ price: { min: 5 } }]'))).toMatchObject([{ severity: 'warning' }]);
    expect(await warned(full('[{ liquidity: { min: 5, window: 1 } }]'))).toHaveLength(1);
  });

  test('is not where prices are as traded, or only their returns decide', async () => {
    expect(await warned(specOf('[{ price: { min: 5 } }]'))).toEqual([]);
    expect(await warned(full('[{ beta: { min: -99, window: 3 } }]'))).toEqual([]);
  });
});

test.each([
  ['a field that the data lack', '[{ mark: { field: flag } }]', 'eligible: "mark" needs flag, which the data lack'],
  ['a benchmark that they lack', '[{ beta: { max: 1, to: market } }]', 'eligible: "beta" needs close and market, which the data lack'],
  [
    'a day outside the data',
    '[{ price: { min: 1, as-of: 2021-01-01 } }]',
    'eligible: "price" is judged on 2021-01-01, but the data are of 2020-01-30 to 2020-02-06',
  ],
  ['rules that nothing meets', '[{ price: { min: 1000 } }]', 'eligible: the rules let no asset in at any session'],
])('%s is told', async (_, eligible, message) => {
  expect(await refused(specOf(eligible))).toMatchObject([{ severity: 'error', message }]);
});

describe('mistakes that can be seen without data are told at their place', () => {
  test.each([
    [
      '[{ most-traded: { count: 2, per: sector } }]',
      '"most-traded" needs sectors',
      (text: string) => text.replace(/ {2}sectors: .*\n/, ''),
    ],
    ['[{ price: {} }]', 'price needs `min` or `max`'],
    ['[{ price: { min: 5, every: month, as-of: 2020-02-03 } }]', 'a choice of 2020-02-03 alone is not made again every month'],
    ['[{ prise: { min: 5 } }]', 'unknown rule of eligibility "prise" (did you mean "price"?)'],
    ['[most-traded]', 'rule of eligibility "most-traded" needs "count"'],
  ])('%s', async (eligible, message, change = (text: string) => text) => {
    const text = change(specOf(eligible));
    const [told, ...others] = await mistakes(text);
    expect(told).toContain(message);
    expect(Number(told!.split(':')[0])).toBe(lineOf(text, 'eligible: ['));
    expect(others).toEqual([]);
  });

  test('a day after the last one of the data', async () => {
    const text = specOf('[{ price: { min: 5, as-of: 2020-02-05 } }]', '', '  to: 2020-02-04');
    expect((await mistakes(text))[0]).toContain('"price" is judged on 2020-02-05, but the data end on 2020-02-04');
  });
});

describe('a portfolio', () => {
  const tested = (asOf: string, testFrom: string) =>
    specOf(
      `[{ most-traded: { count: 1, window: 1, as-of: ${asOf} } }]`,
      `target: next-price\nsplit: { holdout: { train-to: 2020-01-31, test-from: ${testFrom} } }\nportfolios: { equal: equal-weight }\nreport: [summary]`,
    );

  test('may not be tested before the day on which its assets were chosen', async () => {
    const text = tested('2020-02-05', '2020-02-03');
    const [problem] = await refused(text);
    expect(problem).toMatchObject({
      message: 'the test begins on 2020-02-03, before "most-traded" chooses its assets on 2020-02-05: they would be known from the future',
      place: { line: lineOf(text, 'eligible: [') },
    });
  });

  test('holds what was chosen, from its day on', async () => {
    const { outcome, store, states } = await ranSpec(tested('2020-02-03', '2020-02-03'));
    if (!outcome.ok || outcome.value.status !== 'ok') throw new Error(JSON.stringify(outcome));
    const node = (await states()).find(({ node }) => node.id === 'portfolio:equal')!;
    const { plane, assets } = planeFromArrow(await store.open(node.manifest!).bytes('targets.arrow'));
    expect(assets).toEqual(['BIG']);
    expect(new Set(plane)).toEqual(new Set([1]));
  });
});
