import { fail, nearest, ok, type Result } from '@foliograph/core';
import type { CsvRecord } from './CsvRecord.js';
import { fieldName } from './fieldName.js';

/** The place of the column with a name, or failing that with its spelling in snake_case; an error with the nearest name where there is none or there are two. */
export function findColumn(wanted: string, header: CsvRecord, path: string, what = 'column'): Result<number> {
  const { cells, line } = header;
  const place = { file: path, line };
  const exact = cells.flatMap((name, k) => (name === wanted ? [k] : []));
  const alike = cells.flatMap((name, k) => (fieldName(name) !== undefined && fieldName(name) === fieldName(wanted) ? [k] : []));
  const found = exact.length > 0 ? exact : alike;
  if (found.length > 1) return fail(`two columns are called "${cells[found[1]!]}"`, { place, remedy: 'rename one or take it out' });
  if (found.length === 1) return ok(found[0]!);
  const meant = nearest(wanted, cells);
  const guess = meant === undefined ? '' : ` (did you mean "${meant}"?)`;
  return fail(`there is no ${what} "${wanted}"${guess}`, { place, ...(meant === undefined ? { remedy: remedyFor(cells) } : {}) });
}

function remedyFor(cells: readonly string[]): string {
  const other = [';', '\t', '|'].find((mark) => cells[0]!.includes(mark));
  if (cells.length === 1 && other) return `cells must be separated by commas, these are by ${JSON.stringify(other)}`;
  const shown = cells.slice(0, 20).join(', ');
  return `the columns are ${shown}${cells.length > 20 ? ` and ${cells.length - 20} more` : ''}`;
}
