import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryRows, statementsOf } from '../../test-support/arbitraryStatements.js';
import { readCsv } from '../../test-support/readCsv.js';
import { readStatements } from '../../test-support/readStatements.js';
import { closingMonth, dayOf, isoDay } from '../calendar/index.js';
import { asOf } from './asOf.js';
import type { Statements } from './Statements.js';
import { singleQuarter } from './singleQuarter.js';
import { trailingTwelve } from './trailingTwelve.js';
import { yearOnYear } from './yearOnYear.js';

/** Profit to date of the asset A: period, publication, value. */
const ofA = (...rows: readonly (readonly [string, string, number])[]): Statements => ({
  assets: ['A'],
  asset: new Int32Array(rows.length),
  period: Int32Array.from(rows, ([period]) => dayOf(period)),
  published: Int32Array.from(rows, ([, published]) => dayOf(published)),
  fields: new Map([['profit', Float64Array.from(rows, ([, , value]) => value)]]),
});
const reported = [
  ['2022-03-31', '2022-04-29', 10],
  ['2022-06-30', '2022-08-30', 25],
  ['2022-09-30', '2022-10-30', 45],
  ['2022-12-31', '2023-04-15', 70],
  ['2023-03-31', '2023-04-29', 12],
  ['2023-06-30', '2023-08-30', 30],
] as const;
const sessions = ['2022-05-02', '2022-09-01', '2023-04-17', '2023-05-02', '2023-09-01'];
const told = { assets: ['A'], sessions };

test('twelve months are the year to date, with last year less its same part, and the annual figure at its end', () => {
  expect([...trailingTwelve(ofA(...reported), told, { field: 'profit' })]).toEqual([NaN, NaN, 70, 72, 75]);
});

test('twelve months of a year before are known as they are now, after every restatement', () => {
  const restated = ofA(...reported, ['2024-03-31', '2024-04-29', 15], ['2022-12-31', '2024-05-10', 68], ['2023-12-31', '2024-04-20', 80]);
  const told = { assets: ['A'], sessions: ['2023-09-01', '2024-04-22', '2024-04-30', '2024-05-13'] };
  expect([...trailingTwelve(restated, told, { field: 'profit', yearsAgo: 1 })]).toEqual([NaN, 70, 72, 70]);
  expect([...asOf(restated, told, { yearsAgo: 1 }).get('profit')!]).toEqual([25, 70, 12, 12]);
});

test('a quarter is the year to date less that of the quarter before, and the first one as it stands', () => {
  expect([...singleQuarter(ofA(...reported), told, { field: 'profit' })]).toEqual([10, 15, 25, 12, 18]);
});

test('growth is over the same period of the year before, and NaN over a loss', () => {
  expect([...yearOnYear(ofA(...reported), told, { field: 'profit' })]).toEqual([NaN, NaN, NaN, 12 / 10 - 1, 30 / 25 - 1]);
  const loss = ofA(['2022-03-31', '2022-04-29', -10], ['2023-03-31', '2023-04-29', 12]);
  expect([...yearOnYear(loss, told, { field: 'profit' })]).toEqual([NaN, NaN, NaN, NaN, NaN]);
});

test('a restatement of last year changes twelve months from its own publication on', () => {
  const restated = ofA(...reported, ['2022-12-31', '2023-05-10', 60], ['2022-03-31', '2023-05-11', 7]);
  const days = { assets: ['A'], sessions: ['2023-05-10', '2023-05-11', '2023-05-12'] };
  expect([...trailingTwelve(restated, days, { field: 'profit' })]).toEqual([72, 62, 65]);
});

test('twelve months follow the fiscal year, also one of 52 weeks that ends in the first days of a month', () => {
  const years = ofA(
    ['2022-10-01', '2022-10-28', 100],
    ['2021-12-25', '2022-01-28', 30],
    ['2022-12-31', '2023-02-03', 34],
    ['2023-09-30', '2023-11-03', 110],
  );
  const days = { assets: ['A'], sessions: ['2022-10-31', '2023-02-06', '2023-11-06'] };
  expect([...trailingTwelve(years, days, { field: 'profit', fiscalYearEnd: 9 })]).toEqual([100, 104, 110]);
});

test('twelve months are NaN where a piece is missing, and where the period is too old', () => {
  const gap = ofA(...reported.filter(([period]) => period !== '2022-06-30'));
  expect([...trailingTwelve(gap, told, { field: 'profit' })]).toEqual([NaN, NaN, 70, 72, NaN]);
  expect([
    ...trailingTwelve(ofA(...reported), { assets: ['A'], sessions: ['2023-09-01', '2024-09-01'] }, { field: 'profit', maxAge: 200 }),
  ]).toEqual([75, NaN]);
});

test('twelve months are at every session what the rows known then make, looked up one by one', () => {
  const days = Array.from({ length: 130 }, (_, week) => isoDay(dayOf('2023-03-01') + 7 * week));
  fc.assert(
    fc.property(arbitraryRows, (rows) => {
      const statements = statementsOf(rows);
      const { asset, period, published, fields } = statements;
      const plane = trailingTwelve(statements, { assets: ['A', 'B', 'C'], sessions: days }, { field: 'a' });
      const expected = [0, 1, 2].flatMap((n) =>
        days.map((session) => {
          const known = rows
            .map((_, row) => row)
            .filter((row) => asset[row] === n && published[row]! < dayOf(session) && !Number.isNaN(fields.get('a')![row]))
            .sort((a, b) => published[a]! - published[b]! || a - b);
          const valueAt = (month: number) => fields.get('a')![known.findLast((row) => closingMonth(period[row]!) === month) ?? -1] ?? NaN;
          const latest = Math.max(...known.map((row) => closingMonth(period[row]!)));
          const year = Math.floor(latest / 12) * 12;
          if (latest % 12 === 11) return valueAt(latest);
          return known.length === 0 ? NaN : valueAt(latest) + valueAt(year - 1) - valueAt(latest - 12);
        }),
      );
      expect([...plane]).toEqual(expected);
    }),
  );
});

const folder = process.env.FOLIO_DATA === undefined ? undefined : join(process.env.FOLIO_DATA, 'ashares');

test.skipIf(!folder || !existsSync(folder))(
  "real profits grow year on year as the vendor's own growth has it, but for restatements (needs FOLIO_DATA)",
  () => {
    const [profit, growth] = ['profit', 'growth'].map((name) => readStatements(join(folder!, `${name}.csv`))) as [Statements, Statements];
    const days = readCsv(join(folder!, 'csi300-index.csv')).get('date')!;
    const shape = { assets: profit.assets, sessions: days.filter((day) => day >= '2014-05-01' && day <= '2017-12-31') };
    const derived = yearOnYear(profit, shape, { field: 'netProfit' });
    const given = asOf(growth, shape, { fields: ['YOYNI'] }).get('YOYNI')!;
    const off = derived.map((value, cell) => Math.abs(value - given[cell]!)).filter((gap) => !Number.isNaN(gap));
    expect(off.length).toBeGreaterThan(350_000);
    expect(off.filter((gap) => gap < 1e-5).length / off.length).toBeGreaterThan(0.85);

    const bank = trailingTwelve(profit, { assets: ['600000.SH'], sessions: ['2014-04-30', '2014-05-05'] }, { field: 'netProfit' });
    expect([...bank]).toEqual([41.2e9, 10.808e9 + 41.2e9 - 8.951e9]);
  },
);
