import { fail, nearest, ok, type Result } from '@foliograph/core';
import { fieldName } from './fieldName.js';
import type { PlacedColumn } from './Layout.js';
import type { Relation } from './Relation.js';

/** The column of a name or, where none has it, of that spelling in snake_case; an error with the nearest name where there is none, and where there are two. */
export function findColumn(wanted: string, { columns, head: place, hint }: Relation, what = 'column'): Result<PlacedColumn> {
  const spelt = fieldName(wanted);
  const all = columns.map((column, k) => ({ ...column, cell: `c${k}` }));
  const exact = all.filter(({ name }) => name === wanted);
  const alike = all.filter(({ name }) => spelt !== undefined && fieldName(name) === spelt);
  const [found, second] = exact.length > 0 ? exact : alike;
  if (second !== undefined) return fail(`two columns are called "${second.name}"`, { place, remedy: 'rename one or take it out' });
  if (found !== undefined) return ok(found);
  const names = columns.map(({ name }) => name);
  const meant = nearest(wanted, names);
  if (meant !== undefined) return fail(`there is no ${what} "${wanted}" (did you mean "${meant}"?)`, { place });
  return fail(`there is no ${what} "${wanted}"`, { place, remedy: hint ?? listed(names) });
}

const most = 20;

function listed(names: readonly string[]): string {
  const more = names.length > most ? ` and ${names.length - most} more` : '';
  return `the columns are ${names.slice(0, most).join(', ')}${more}`;
}
