import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryRows, statementsOf } from '../../test-support/arbitraryStatements.js';
import { dayOf, isoDay } from '../calendar/index.js';
import type { Plane } from '../panel/index.js';
import { asOf } from './asOf.js';
import type { Statements } from './Statements.js';
import { singleQuarter } from './singleQuarter.js';
import { trailingTwelve } from './trailingTwelve.js';
import { yearOnYear } from './yearOnYear.js';

const sessions = Array.from({ length: 900 }, (_, day) => isoDay(dayOf('2023-03-01') + day)).filter((_, day) => day % 7 < 5);
const told = { assets: ['C', 'A', 'B'], sessions };
const T = sessions.length;

const readings: Readonly<Record<string, (statements: Statements) => Plane>> = {
  asOf: (statements) => asOf(statements, told, { maxAge: 300 }).get('a')!,
  trailingTwelve: (statements) => trailingTwelve(statements, told, { field: 'a' }),
  'asOf a year before': (statements) => asOf(statements, told, { yearsAgo: 1 }).get('a')!,
  'trailingTwelve a year before': (statements) => trailingTwelve(statements, told, { field: 'a', yearsAgo: 1 }),
  singleQuarter: (statements) => singleQuarter(statements, told, { field: 'a' }),
  yearOnYear: (statements) => yearOnYear(statements, told, { field: 'a' }),
};
const names = Object.keys(readings);
/** Some row, by its share of them: its day of publication is where a leak would show. */
const share = fc.double({ min: 0, max: 0.999, noNaN: true });

test.each(names)('%s up to a day does not change when rows published on it or later are added or left out', (name) => {
  const read = readings[name]!;
  fc.assert(
    fc.property(arbitraryRows, share, (rows, share) => {
      const all = statementsOf(rows);
      const day = all.published[Math.floor(share * rows.length)] ?? 0;
      const t = sessions.findLastIndex((session) => dayOf(session) <= day);
      const before = statementsOf(rows.filter((_, row) => all.published[row]! < day));
      const [whole, cut] = [read(all), read(before)];
      told.assets.forEach((_, n) => {
        expect(whole.subarray(n * T, n * T + t + 1)).toEqual(cut.subarray(n * T, n * T + t + 1));
      });
    }),
  );
});

test.each(names)('%s does not depend on the order of rows of different days', (name) => {
  const read = readings[name]!;
  fc.assert(
    fc.property(arbitraryRows, (rows) => {
      const { published } = statementsOf(rows);
      const order = rows.map((_, row) => row).sort((a, b) => published[b]! - published[a]! || a - b);
      expect(read(statementsOf(order.map((row) => rows[row]!)))).toEqual(read(statementsOf(rows)));
    }),
    { numRuns: 40 },
  );
});

test.each(names)('%s is of an asset alone: rows of others leave it', (name) => {
  const read = readings[name]!;
  fc.assert(
    fc.property(arbitraryRows, (rows) => {
      const [all, own] = [read(statementsOf(rows)), read(statementsOf(rows.filter(({ asset }) => asset === 0)))];
      expect(all.subarray(T, 2 * T)).toEqual(own.subarray(T, 2 * T));
    }),
    { numRuns: 40 },
  );
});
