import type { Database, DatabaseTable } from './Database.js';

/** The table of a database that names of one, two or three parts mean, first the database, last the table; undefined where there is none. */
export function findTable(
  names: readonly string[],
  databases: readonly Database[],
): (DatabaseTable & { readonly of: Database }) | undefined {
  const [table, ...before] = names.map((name) => name.toLowerCase()).reverse();
  const [schema, name] = before.length > 1 ? before : ['main', before[0]];
  const of = databases.find((database) => database.name.toLowerCase() === name);
  const found = of?.tables.find((one) => one.name.toLowerCase() === table && one.schema.toLowerCase() === schema);
  return of && found && { ...found, of };
}
