import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryRows, statementsOf } from '../../test-support/arbitraryStatements.js';
import { readCsv } from '../../test-support/readCsv.js';
import { readStatements } from '../../test-support/readStatements.js';
import { replayStatements } from '../../test-support/replayStatements.js';
import { dayOf, isoDay } from '../calendar/index.js';
import { asOf } from './asOf.js';
import { noDay } from './noDay.js';
import type { Statements } from './Statements.js';

/** Statements of the asset A with one field x: period, publication, value. */
const ofA = (...rows: readonly (readonly [string, string, number])[]): Statements => ({
  assets: ['A'],
  asset: new Int32Array(rows.length),
  period: Int32Array.from(rows, ([period]) => dayOf(period)),
  published: Int32Array.from(rows, ([, published]) => dayOf(published)),
  fields: new Map([['x', Float64Array.from(rows, ([, , value]) => value)]]),
});
const told = (...sessions: readonly string[]) => ({ assets: ['A'], sessions });
const x = (statements: Statements, sessions: readonly string[], maxAge?: number) => [
  ...asOf(statements, told(...sessions), { maxAge }).get('x')!,
];

test('a report of a Saturday counts from Monday, one of a Monday from Tuesday', () => {
  const week = ['2024-04-26', '2024-04-29', '2024-04-30'];
  expect(x(ofA(['2024-03-31', '2024-04-27', 1]), week)).toEqual([NaN, 1, 1]);
  expect(x(ofA(['2024-03-31', '2024-04-29', 1]), week)).toEqual([NaN, NaN, 1]);
});

test('of two reports of one day the later period counts, in whatever order they stand', () => {
  const year = ['2023-12-31', '2024-04-26', 4] as const;
  const quarter = ['2024-03-31', '2024-04-26', 1] as const;
  expect(x(ofA(year, quarter), ['2024-04-29'])).toEqual([1]);
  expect(x(ofA(quarter, year), ['2024-04-29'])).toEqual([1]);
});

test('a restatement counts from its own publication, and one of an old period leaves the newer one', () => {
  const statements = ofA(
    ['2024-03-31', '2024-05-07', 1.5],
    ['2023-12-31', '2024-05-08', 9],
    ['2024-03-31', '2024-04-30', 1],
    ['2023-12-31', '2024-03-20', 4],
  );
  const sessions = ['2024-03-20', '2024-03-21', '2024-05-02', '2024-05-08', '2024-05-09'];
  expect(x(statements, sessions)).toEqual([NaN, 4, 1, 1.5, 1.5]);
});

test('a row without a value, or that never became known, tells nothing', () => {
  const blank = ofA(['2023-12-31', '2024-03-20', 4], ['2024-03-31', '2024-04-26', NaN]);
  expect(x(blank, ['2024-04-29'])).toEqual([4]);
  const never = { ...blank, published: Int32Array.of(noDay, noDay) };
  expect(x(never, ['2024-04-29'])).toEqual([NaN]);
});

test('a value is too old the day after maxAge days have passed since the end of its period', () => {
  const statements = ofA(['2024-03-31', '2024-04-26', 1]);
  expect(x(statements, ['2024-04-29', '2024-05-30', '2024-05-31'], 60)).toEqual([1, 1, NaN]);
});

test('assets without statements are NaN, and those that are not asked for are left out', () => {
  const planes = asOf(ofA(['2024-03-31', '2024-04-26', 1]), { assets: ['B', 'A'], sessions: ['2024-04-29'] });
  expect([...planes.get('x')!]).toEqual([NaN, 1]);
  expect([...asOf(ofA(['2024-03-31', '2024-04-26', 1]), { assets: ['B'], sessions: ['2024-04-29'] }).get('x')!]).toEqual([NaN]);
});

test('a field that the statements lack is told at once', () => {
  expect(() => asOf(ofA(), told('2024-04-29'), { fields: ['y'] })).toThrow('the statements have no field "y"');
});

const sessions = Array.from({ length: 900 }, (_, day) => isoDay(dayOf('2023-03-01') + day)).filter((_, day) => day % 7 < 5);
const panel = { assets: ['C', 'A', 'Z'], sessions };

test('on any day the planes hold what was published before it, as a replay of the publications day by day has it', () => {
  fc.assert(
    fc.property(arbitraryRows, (rows) => {
      const statements = statementsOf(rows);
      const planes = asOf(statements, panel);
      for (const field of ['a', 'b']) expect(planes.get(field)).toEqual(replayStatements(statements, field, panel));
    }),
    { numRuns: 60 },
  );
});

test('on any day the planes hold the last publication of the last period among the rows of the days before', () => {
  fc.assert(
    fc.property(arbitraryRows, fc.integer({ min: 0, max: sessions.length - 1 }), (rows, t) => {
      const { asset, assets, period, published, fields } = statementsOf(rows);
      const values = fields.get('a')!;
      const best = panel.assets.map((name) => {
        const known = rows.map((_, row) => row).filter((row) => assets[asset[row]!] === name && published[row]! < dayOf(sessions[t]!));
        const told = known.filter((row) => !Number.isNaN(values[row]));
        const last = told.toSorted((a, b) => period[a]! - period[b]! || published[a]! - published[b]! || a - b).at(-1);
        return last === undefined ? NaN : values[last];
      });
      const plane = asOf(statementsOf(rows), panel).get('a')!;
      expect(panel.assets.map((_, n) => plane[n * sessions.length + t])).toEqual(best);
    }),
  );
});

const folder = process.env.FOLIO_DATA === undefined ? undefined : join(process.env.FOLIO_DATA, 'ashares');
const real = test.skipIf(!folder || !existsSync(folder));

real.each(['profit', 'growth'])('real statements (%s) are at every session what a replay day by day has (needs FOLIO_DATA)', (name) => {
  const statements = readStatements(join(folder!, `${name}.csv`));
  const traded = readCsv(join(folder!, 'csi300-index.csv'))
    .get('date')!
    .filter((day) => day >= '2013-06-01' && day <= '2017-12-31');
  const shape = { assets: statements.assets, sessions: traded };
  const planes = asOf(statements, shape);
  for (const [field, plane] of planes) {
    const replayed = replayStatements(statements, field, shape);
    expect(plane.findIndex((value, cell) => !Object.is(value, replayed[cell]))).toBe(-1);
    expect(plane.some((value) => !Number.isNaN(value))).toBe(true);
  }
});
