import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleQuality } from '../../browser/sampleQuality.js';
import { drawStrip } from './drawStrip.js';
import { gaps } from './gaps.js';
import { coverageByYear, findingsList, gapsTable, headline, heatMap, missingTables, survivorshipTable, unsaid } from './index.js';
import { rowLevels } from './rowLevels.js';
import { rowText } from './rowText.js';
import { rowTitle } from './rowTitle.js';
import { strips } from './strips.js';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const coverage = {
  assets: ['LATE', 'B', 'A', 'GONE', 'NEVER'],
  years: [2010, 2011, 2012],
  shares: [
    [null, 0.25, 1],
    [1, 0.5, 1],
    [1, 1, 1],
    [1, 0.75, null],
    [null, null, null],
  ],
};
const sizes = [1, 12, 60, 61, 604, 5000];

test('years of one share stand together, and years without data are left out', () => {
  expect(plain(rowText([2010, 2011, 2012, 2013], [1, 1, 0.5714, 1]))).toBe('2010–2011 100 %, 2012 57.1 %, 2013 100 %');
  expect(plain(rowText([2010, 2011, 2012], [1, null, 1]))).toBe('2010 100 %, 2012 100 %');
  expect(rowText([2010], [null])).toBe('no prices');
});

test('assets stand by their first year, then those that stay longest, then the fullest', () => {
  expect(strips(coverage).map(({ name }) => name)).toEqual(['A', 'B', 'GONE', 'LATE', 'NEVER']);
});

test.each(sizes)('a picture of %i assets holds each of them once and stays small', (assets) => {
  const made = sampleQuality({ assets }).coverage;
  const all = strips(made);
  expect(all.flatMap(({ rows }) => rows.flat()).sort((a, b) => a - b)).toEqual(made.assets.map((_, n) => n));
  expect(all.flatMap(({ rows }) => rows).length).toBeLessThan(200);
  expect(heatMap(made).markup.length).toBeLessThan(120_000);
});

test.each(sizes)('in a picture of %i assets a row has the level of what its assets have', (assets) => {
  const made = sampleQuality({ assets }).coverage;
  for (const row of strips(made).flatMap(({ rows }) => rows)) {
    const shares = row.map((n) => made.shares[n]!);
    rowLevels(made, row).forEach((level, y) => {
      expect(level === undefined).toBe(shares.every((share) => share[y] === null));
      if (level === 5) expect(shares.every((s) => s[y] === 1 || s[y] === null || s[y - 1] == null || s[y + 1] == null)).toBe(true);
    });
  }
});

test('a year in which an asset begins or ends counts as no gap, one that it lacks wholly does', () => {
  expect(rowLevels(coverage, [0])).toEqual([undefined, 'part', 5]);
  expect(rowLevels(coverage, [3])).toEqual([5, 'part', undefined]);
  expect(rowLevels(coverage, [1])).toEqual([5, 2, 5]);
  expect(rowLevels({ ...coverage, shares: [[0, 0, 1]] }, [0])).toEqual([0, 0, 5]);
  expect(gaps(coverage)).toEqual([{ n: 1, lacking: 0.5 }]);
  expect(gaps({ ...coverage, shares: [[1, null, 1]], assets: ['A'] })).toEqual([{ n: 0, lacking: 1 }]);
  expect(gapsTable({ ...coverage, assets: [], shares: [] }).markup).toBe('');
});

test('the cells of a strip cover every year that has data and no other', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.constantFrom(null, 0, 0.3, 0.95, 1), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 9 }),
      (shares) => {
        const made = { assets: shares.map((_, n) => `A${n}`), years: [2010, 2011, 2012, 2013], shares };
        const { markup } = drawStrip(made, { name: 'all', note: '', rows: shares.map((_, n) => [n]) });
        const area = [...markup.matchAll(/M\d+ \d+h(\d+)v1/g)].reduce((sum, [, width]) => sum + Number(width), 0);
        expect(area).toBe(shares.flat().filter((share) => share !== null).length);
      },
    ),
  );
});

test('pointing at a row tells exact shares, the least covered first, and how many are left out', () => {
  expect(plain(rowTitle(coverage, [2, 1, 3]))).toBe(
    'GONE: 2010 100 %, 2011 75.0 %\nB: 2010 100 %, 2011 50.0 %, 2012 100 %\nA: 2010–2012 100 %',
  );
  const many = {
    assets: Array.from({ length: 40 }, (_, n) => `A${n}`),
    years: [2010],
    shares: Array.from({ length: 40 }, (_, n) => [n < 20 ? 1 : n / 40]),
  };
  const lines = plain(rowTitle(many, [...many.assets.keys()])).split('\n');
  expect(lines).toHaveLength(9);
  expect(lines.at(-1)).toBe('32 more');
  expect(plain(rowTitle({ ...many, shares: many.assets.map(() => [1]) }, [...many.assets.keys()]))).toBe(
    'A39, A38, A37, A36, A35 and 35 more: 2010 100 %',
  );
});

test('coverage by year counts the assets that are there and names the least covered', () => {
  expect(coverageByYear(coverage)).toEqual([
    { year: 2010, assets: 3, whole: 3, mean: 1, lowest: { asset: 'B', share: 1 } },
    { year: 2011, assets: 4, whole: 1, mean: 0.625, lowest: { asset: 'LATE', share: 0.25 } },
    { year: 2012, assets: 3, whole: 3, mean: 1, lowest: { asset: 'LATE', share: 1 } },
  ]);
  expect(coverageByYear({ assets: ['A'], years: [2010], shares: [[null]] })).toEqual([
    { year: 2010, assets: 0, whole: 0, mean: null, lowest: null },
  ]);
});

test('the survivorship gap is told at its widest, and that there is none', () => {
  const days = [
    { day: '2010-06-30', members: 499, listed: 353, priced: 348 },
    { day: '2016-06-30', members: 505, listed: 452, priced: 450 },
  ];
  expect(survivorshipTable(days).markup).toContain('On 2010-06-30, 353 of 499 members are in the data, and 348 have a price on that day.');
  expect(survivorshipTable(days).markup).toContain('<td class="n">151</td>');
  expect(survivorshipTable([{ day: '2010-06-30', members: 2, listed: 2, priced: 2 }]).markup).toContain('Every member has prices');
});

test('missing sessions are summed by reason, the most first', () => {
  const { markup } = missingTables([
    { asset: 'A', reason: 'suspended', sessions: 3 },
    { asset: 'B', reason: 'not yet listed', sessions: 900 },
    { asset: 'B', reason: 'suspended', sessions: 40 },
  ]);
  const rows = [...markup.matchAll(/<tr><th scope="row">(.*?)<\/tr>/g)].map(([, row]) =>
    row!.replaceAll(/<[^>]+>/g, '|').replaceAll(/\|+/g, '|'),
  );
  expect(rows.slice(0, 2)).toEqual(['not yet listed|900|1|B 900|', 'suspended|43|2|B 40, A 3|']);
});

test('a remedy that mends all findings of a check is said once, others with each', () => {
  const example = { source: 'prices', asset: 'A', message: 'm' };
  const found = { check: 'c', severity: 'warning', summary: 'S.', plural: 'things', count: 2 } as const;
  const times = (examples: { remedy?: string; source: string; message: string }[]) =>
    findingsList([{ ...found, examples }]).markup.split('do this').length - 1;
  expect(
    times([
      { ...example, remedy: 'do this' },
      { ...example, remedy: 'do this' },
    ]),
  ).toBe(1);
  expect(times([{ ...example, remedy: 'do this' }, example])).toBe(1);
  expect(times([example, example])).toBe(0);
});

test('a finding says where it is, else of which table, and what its words leave out', () => {
  const found = { check: 'c', severity: 'error', summary: 'S.', plural: 'things', count: 200 } as const;
  const { markup } = findingsList([
    {
      ...found,
      examples: [
        { source: 'prices', asset: 'EP', from: '2010-01-04', to: '2012-05-24', message: 'the prices of EP are not its own' },
        { source: 'prices', from: '2022-06-14', to: '2022-06-14', message: 'no bar', place: { file: 'close.csv', line: 9 } },
      ],
    },
  ]);
  expect(markup).toContain('<code>prices</code> <b>2010-01-04 to 2012-05-24:</b> the prices of EP');
  expect(markup).toContain('<code>close.csv:9</code> <b>2022-06-14:</b> no bar');
  expect(markup).toContain('200 were found; the first 2 are kept here.');
});

test('what a message leaves out of asset and days is said before it', () => {
  expect(unsaid({ message: 'stands still', asset: 'A', from: '2020-01-02', to: '2020-01-09' })).toBe('A 2020-01-02 to 2020-01-09');
  expect(unsaid({ message: 'stands still', asset: 'A', from: '2020-01-02', to: '2020-01-02' })).toBe('A 2020-01-02');
  expect(unsaid({ message: 'A: no bar on 2020-01-03', asset: 'A', from: '2020-01-02' })).toBe('');
  expect(unsaid({ message: 'survivors only' })).toBe('');
});

test('a check is headed by its only finding, or by how many there are', () => {
  const found = {
    check: 'c',
    severity: 'notice',
    summary: 'S.',
    plural: 'jumps of the close',
    examples: [{ source: 'prices', message: 'm' }],
  } as const;
  expect(headline({ ...found, count: 1 })).toBe('m');
  expect(headline({ ...found, count: 1, examples: [{ source: 'prices', asset: 'A', message: 'm' }] })).toBe('A: m');
  expect(headline({ ...found, count: 27 })).toBe('27 jumps of the close');
});
