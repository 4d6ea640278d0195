import { nearest } from '@foliograph/core';
import type { Database } from './Database.js';
import { fileKinds } from './fileKinds.js';
import type { Mistake } from './Mistake.js';
import type { FileTable } from './Prepared.js';

/** What to say of names that mean no table that a query may read. */
export function unknownTable(
  names: readonly string[],
  databases: readonly Database[],
  tables: readonly Pick<FileTable, 'name'>[],
): Omit<Mistake, 'at'> {
  const said = names.join('.');
  if (fileKinds.some(({ ending }) => ending.test(said)))
    return { message: `there is no table "${said}"`, remedy: `a file stands in quotes: '${said}'` };
  const all = [
    ...tables.map(({ name }) => name),
    ...databases.flatMap(({ name: of, tables }) =>
      tables.map(({ schema, name }) => (schema === 'main' ? `${of}.${name}` : `${of}.${schema}.${name}`)),
    ),
  ];
  const meant = nearest(said, all);
  if (meant !== undefined) return { message: `there is no table "${said}" (did you mean "${meant}"?)` };
  const whole = databases.find(({ name }) => names.length === 1 && name.toLowerCase() === said.toLowerCase());
  const message = whole ? `"${said}" is a database, not a table` : `there is no table "${said}"`;
  return {
    message,
    remedy: all.length > 0 ? `there is ${all.slice(0, 20).join(', ')}` : `name its file under tables, such as ${said}: prices.parquet`,
  };
}
