import type { DuckDBConnection } from '@duckdb/node-api';
import { checkFunctions } from './checkFunctions.js';
import type { Database, DatabaseTable } from './Database.js';
import { definitionsOf } from './definitionsOf.js';
import { findTable } from './findTable.js';
import type { Mistake } from './Mistake.js';
import { parseQuery } from './parseQuery.js';
import { readsOf } from './readsOf.js';
import { textAt } from './textAt.js';
import { tokensOf } from './tokensOf.js';

type Used = DatabaseTable & { readonly of: Database };

/** Why a table of a database may not be read: something that it computes does not come from the database alone. Undefined where all of it does. */
export async function checkRead(
  connection: DuckDBConnection,
  table: Used,
  seen: ReadonlySet<string> = new Set(),
): Promise<Pick<Mistake, 'message' | 'remedy'> | undefined> {
  const { of, schema, name, kind } = table;
  const id = `${schema}.${name}`;
  if (seen.has(id)) return undefined;
  const remedy = 'select from the tables that it stands on';
  const told = (reason: string) => ({ message: `the ${kind} ${of.name}.${name} may not be read: ${reason}`, remedy });
  for (const text of definitionsOf(table)) {
    const tree = await parseQuery(connection, textAt(text, { file: of.path }), tokensOf(text));
    if (!tree.ok) return told(tree.problems[0]!.message);
    const { tables, calls, functions, mistakes } = readsOf(tree.value, text);
    if (calls.length > 0) return told('it reads a file');
    const [mistake] = [...mistakes, ...(await checkFunctions(connection, functions, of.name))];
    if (mistake) return told(mistake.message);
    for (const { names } of tables) {
      const inner = withinOf(names, table);
      if (!inner) return told(`it reads ${JSON.stringify(names.join('.'))}, which is no table of the database`);
      const worse = await checkRead(connection, inner, new Set([...seen, id]));
      if (worse) return worse;
    }
  }
  return undefined;
}

/** A table as a view of the same database names it. */
function withinOf(names: readonly string[], { of, schema }: Used): Used | undefined {
  const own = names.length === 1 ? [of.name, schema, ...names] : [of.name, ...names];
  return (names.length < 3 ? findTable(own, [of]) : undefined) ?? (names.length > 1 ? findTable(names, [of]) : undefined);
}
