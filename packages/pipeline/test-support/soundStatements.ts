import { dayOf, isoDay, isWeekend, stream } from '@foliograph/core';
import type { Records } from '../src/bars/index.js';
import { recordsOf } from './recordsOf.js';

type Row = Record<string, string | number>;

const quarters = [
  { end: '03-31', delay: 26 },
  { end: '06-30', delay: 51 },
  { end: '09-30', delay: 25 },
  { end: '12-31', delay: 80 },
];

function weekdayAfter(periodEnd: string, delay: number): string {
  let day = dayOf(periodEnd) + delay;
  while (isWeekend(day)) day++;
  return isoDay(day);
}

/** Quarterly statements of 40 companies over 4 years in which no check finds anything: revenue of the quarter, equity, and a margin as a fraction. */
export function soundRows(): Row[] {
  const random = stream(7, 'statements');
  const noisy = (size: number) => 1 + size * random.normal();
  return Array.from({ length: 40 }, (_, n) => `C${String(n).padStart(2, '0')}`).flatMap((asset) =>
    [2015, 2016, 2017, 2018].flatMap((year) =>
      quarters.map(({ end, delay }) => ({
        asset,
        period_end: `${year}-${end}`,
        published: weekdayAfter(`${year}-${end}`, delay),
        revenue: 100 * noisy(0.2),
        equity: 1000 * noisy(0.1),
        margin: 0.2 * noisy(0.2),
      })),
    ),
  );
}

/** Rows as records; the columns of the first are all there are. */
export const asRecords = (rows: readonly Row[]): Records => {
  const header = Object.keys(rows[0] ?? {});
  return recordsOf(
    header,
    rows.map((row) => header.map((name) => row[name]!)),
  );
};
