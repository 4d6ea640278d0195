import { dayOf } from '@foliograph/core';
import { noDay, type Records } from '../src/bars/index.js';

/** Cells as statements: the column asset is a name, period_end and published are days, all others numbers; blank cells are missing. Row 0 stands in line 2 of made-up.csv. */
export function recordsOf(header: readonly string[], rows: readonly (readonly (string | number)[])[], file = 'made-up.csv'): Records {
  const column = (name: string) => rows.map((row) => String(row[header.indexOf(name)]));
  const day = (cell: string) => (cell === '' ? noDay : dayOf(cell));
  const days = header.filter((name) => ['period_end', 'published'].includes(name));
  const numbers = header.filter((name) => !['asset', ...days].includes(name));
  return {
    length: rows.length,
    names: new Map([['asset', column('asset')]]),
    days: new Map(days.map((name) => [name, Int32Array.from(column(name), day)])),
    numbers: new Map(numbers.map((name) => [name, Float64Array.from(column(name), (cell) => (cell === '' ? NaN : Number(cell)))])),
    locate: async (asked) => asked.map((row) => ({ file, line: row + 2 })),
  };
}
