import { readFileSync } from 'node:fs';
import type { Quotes } from '@foliograph/core';

/** Two-year Treasury yields by day, as fractions a year; NaN on days without one. Read from FOLIO_DATA. */
export function treasuryYields(): Quotes {
  const file = `${process.env.FOLIO_DATA ?? '../data'}/us12-benchmarks/treasury-2y.csv`;
  const [, ...rows] = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/);
  const cells = rows.map((row) => row.split(',') as [string, string]);
  return {
    days: cells.map(([day]) => day),
    values: Float64Array.from(cells, ([, percent]) => (percent === '' ? NaN : Number(percent) / 100)),
  };
}
