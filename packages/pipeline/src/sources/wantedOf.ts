import { fail, ok, type Result } from '@foliograph/core';
import type { Records, WantedColumns } from '../bars/index.js';

/** The columns asked for of a table, and all other numeric ones where `others` is set; an error where one is missing that the table may not lack. */
export function wantedOf(
  table: Records,
  { columns, others }: { readonly columns: WantedColumns; readonly others: boolean },
  what: string,
): Result<Records> {
  const held = { name: table.names, day: table.days, number: table.numbers };
  const missing = Object.entries(columns).filter(([field, { kind, optional }]) => !optional && !held[kind].has(field));
  if (missing.length > 0) {
    const has = [...table.names.keys(), ...table.days.keys(), ...table.numbers.keys()].join(', ');
    return fail(`${what} have no ${missing.map(([field]) => field).join(', ')}`, { remedy: `they have ${has}` });
  }
  const asked = <T>(kind: keyof typeof held, columnsOf: ReadonlyMap<string, T>) =>
    new Map([...columnsOf].filter(([field]) => columns[field]?.kind === kind || (kind === 'number' && others)));
  return ok({ ...table, names: asked('name', table.names), days: asked('day', table.days), numbers: asked('number', table.numbers) });
}
