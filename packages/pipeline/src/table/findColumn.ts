import { fail, nearest, ok, type Result } from '@foliograph/core';
import { fieldName } from './fieldName.js';
import type { Header } from './Header.js';

/** The place of the column of a name or, where none has it, of that spelling in snake_case; an error with the nearest name where there is none, and where there are two. */
export function findColumn(wanted: string, { path, line, names }: Header, what = 'column'): Result<number> {
  const place = { file: path, line };
  const exact = names.flatMap((name, k) => (name === wanted ? [k] : []));
  const spelt = fieldName(wanted);
  const alike = names.flatMap((name, k) => (spelt !== undefined && fieldName(name) === spelt ? [k] : []));
  const [found, second] = exact.length > 0 ? exact : alike;
  if (second !== undefined) return fail(`two columns are called "${names[second]}"`, { place, remedy: 'rename one or take it out' });
  if (found !== undefined) return ok(found);
  const meant = nearest(wanted, names);
  if (meant !== undefined) return fail(`there is no ${what} "${wanted}" (did you mean "${meant}"?)`, { place });
  return fail(`there is no ${what} "${wanted}"`, { place, remedy: columnsOf(names) });
}

const most = 20;

function columnsOf(names: readonly string[]): string {
  const other = names.length === 1 ? [';', '\t', '|'].find((mark) => names[0]!.includes(mark)) : undefined;
  if (other) return `cells must stand between commas, here they stand between ${JSON.stringify(other)}`;
  const more = names.length > most ? ` and ${names.length - most} more` : '';
  return `the columns are ${names.slice(0, most).join(', ')}${more}`;
}
