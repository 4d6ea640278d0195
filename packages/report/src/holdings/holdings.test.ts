import { expect, test } from 'vitest';
import { sampleReport } from '../../browser/sampleReport.js';
import { assetsBySize, holdingsChart, holdingsTable, notesTable } from './index.js';

const held = {
  result: 'tilt',
  seed: 7,
  assets: ['A', 'B', 'C'],
  sessions: ['2020-01-03', '2020-01-10'],
  weights: [
    [0.1, -0.6, null],
    [0.3, 0.2, 0.2],
  ],
  cash: [1.5, 0.3],
  notes: [
    { session: '2020-01-03', note: 'cap' },
    { session: '2020-01-10', note: 'cap' },
  ],
};

test('the largest holdings are those of the largest mean absolute weight where it is known', () => {
  expect(assetsBySize(held).map(({ name, size }) => [name, size])).toEqual([
    ['B', 0.4],
    ['A', 0.2],
    ['C', 0.2],
  ]);
});

test('what is drawn sums to the equity at every session, however many assets are drawn together', () => {
  for (const assets of [12, 13, 40]) {
    const [holdings] = sampleReport({ assets }).holdings;
    const { chart, said } = holdingsChart(holdings!, assetsBySize(holdings!), (_, rank) => rank);
    expect(new Set(chart.series.map(({ name }) => name)).size).toBe(Math.min(assets, 12) + (assets > 12 ? 1 : 0) + 1);
    for (let t = 0; t < chart.x.length; t++) expect(chart.series.reduce((sum, { values }) => sum + values[t]!, 0)).toBeCloseTo(1, 12);
    expect(said).toBe(
      assets === 12
        ? ''
        : ` The 12 assets with the largest mean absolute weight are drawn apart, the ${assets - 12} ${assets === 13 ? 'other' : 'others together'}: longs above zero, shorts below.`,
    );
  }
});

test('an asset whose weight is never known stands last, without figures', () => {
  const [, , last] = assetsBySize({ ...held, weights: [[null, 0, 0.1]] });
  expect(last).toMatchObject({ name: 'A', size: NaN, low: NaN, long: NaN });
});

test('the table of weights tells mean, range and how often an asset was long and short', () => {
  const row = /<tr><th scope="row">B<\/th>(.*?)<\/tr>/.exec(holdingsTable('tilt', assetsBySize(held)).markup)![1]!;
  expect([...row.matchAll(/<td class="n">(.*?)<\/td>/g)].map((cell) => cell[1])).toEqual(
    ['−20.00', '40.00', '−60.00', '20.00', '50.00', '50.00'].map((text) => `${text}\u00a0%`),
  );
});

test('a note stands once, with how often and when it was made', () => {
  expect(notesTable(held).markup).toContain('<th scope="row">cap</th><td class="n">2</td><td>2020-01-03, 2020-01-10</td>');
  const often = { ...held, notes: Array.from({ length: 15 }, (_, i) => ({ session: `s${i}`, note: 'cap' })) };
  expect(notesTable(often).markup).toContain('s11 and 3 more');
});
