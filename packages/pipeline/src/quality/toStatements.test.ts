import { dayOf, isoDay } from '@foliograph/core';
import { expect, test } from 'vitest';
import { recordsOf } from '../../test-support/recordsOf.js';
import { toStatements } from './toStatements.js';

const names = { asset: 'asset', period: 'period_end', published: 'published' };
const header = ['asset', 'period_end', 'published', 'profit', 'equity'];
const rows = [
  ['B', '2024-03-31', '2024-04-29', 1, 45],
  ['A', '2024-03-31', '', 2, ''],
] as const;
const market = { deadline: (periodEnd: number) => periodEnd + 45 };

test('records become statements with assets in order, blank publications at the deadline and per cent as fractions', async () => {
  const read = await toStatements(recordsOf(header, rows), names, { market, percent: ['equity'] });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { assets, asset, period, published, fields } = read.value;
  expect([assets, [...asset]]).toEqual([
    ['A', 'B'],
    [1, 0],
  ]);
  expect(Array.from(period, isoDay)).toEqual(['2024-03-31', '2024-03-31']);
  expect(Array.from(published, isoDay)).toEqual(['2024-04-29', isoDay(dayOf('2024-03-31') + 45)]);
  expect(Object.fromEntries(Array.from(fields, ([field, values]) => [field, [...values]]))).toEqual({
    profit: [1, 2],
    equity: [0.45, NaN],
  });
});

test('only fields asked for are kept', async () => {
  const read = await toStatements(recordsOf(header, rows), names, { market, fields: ['profit'], percent: ['equity'] });
  expect(read.ok && [...read.value.fields.keys()]).toEqual(['profit']);
});

const told = async (records: ReturnType<typeof recordsOf>, reading: Parameters<typeof toStatements>[2] = {}) => {
  const read = await toStatements(records, names, reading);
  return read.ok ? [] : read.problems;
};

test('without a publication and a market there are no statements: the table, or the first row, is told', async () => {
  const remedy = 'declare data.market, so that the last day that its law allows is taken';
  const place = { file: 'made-up.csv', line: 3 };
  expect(await told(recordsOf(header, rows))).toEqual([
    { severity: 'error', message: 'a statement has no value for published', place, remedy },
  ]);
  const message = 'nothing says when statements were published: there is no column published';
  expect(await told(recordsOf(['asset', 'period_end', 'x'], [['A', '2024-03-31', 1]]))).toEqual([{ severity: 'error', message, remedy }]);
});

test('a blank asset or period is an error at its line, and an unknown field with those there are', async () => {
  const blank = [
    ['', '2024-03-31', 1],
    ['A', '', 2],
    ['A', '', 3],
  ];
  const short = ['asset', 'period_end', 'x'];
  expect(await told(recordsOf(short, blank), { market })).toMatchObject([
    { message: 'a statement has no value for asset', place: { line: 2 } },
  ]);
  expect(await told(recordsOf(short, blank.slice(1)), { market })).toMatchObject([
    { message: 'a statement has no value for period_end, the first of 2', place: { line: 2 } },
  ]);
  expect(await told(recordsOf(header, rows), { market, percent: ['debt'] })).toMatchObject([
    { message: 'the statements have no field "debt"', remedy: 'there is profit, equity' },
  ]);
});

test('records without the columns that make statements are a fault of ours', async () => {
  await expect(toStatements(recordsOf(['asset', 'x'], []), names, {})).rejects.toThrow('statements need the columns asset and period_end');
});
