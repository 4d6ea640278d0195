import type { DuckDBConnection } from '@duckdb/node-api';
import type { Mistake } from './Mistake.js';
import { parseQuery } from './parseQuery.js';
import type { NamedFunction } from './Reads.js';
import { readsOf } from './readsOf.js';
import { textAt } from './textAt.js';
import { tokensOf } from './tokensOf.js';

/** Functions that tell of the session or draw at random though DuckDB calls them constant; `age` of one day counts from today. */
const unsteady = new Set(['current_localtime', 'current_localtimestamp', 'current_setting', 'getvariable', 'reservoir_quantile', 'age/1']);
/** Only fails, and always alike. */
const steady = new Set(['error']);

/** A mistake for each function whose value does not come from its inputs alone, or that a macro of the `database` a query stands in replaces. */
export async function checkFunctions(
  connection: DuckDBConnection,
  functions: readonly NamedFunction[],
  database?: string,
): Promise<readonly Mistake[]> {
  const names = [...new Set(functions.map(({ name }) => name))];
  const known = await connection.runAndReadAll(
    `SELECT lower(function_name), stability, schema_name, database_name, macro_definition FROM duckdb_functions()
     WHERE lower(function_name) IN (${names.map((name) => `'${name.replaceAll("'", "''")}'`).join(', ') || "''"})`,
  );
  const reasons = new Map<string, string>();
  for (const [name, stability, schema, of, macro] of known.getRows() as [string, string | null, string, string, string | null][]) {
    if (of === database) reasons.set(name, 'is a function of a database, which may not be called');
    else if (of !== 'system') continue;
    else if (stability !== null && stability !== 'CONSISTENT' && !steady.has(name)) reasons.set(name, 'does not come from the files');
    else if (macro !== null && (schema === 'pg_catalog' || (await isUnsteady(connection, macro)))) {
      reasons.set(name, 'does not come from the files');
    }
  }
  return functions.flatMap(({ name, inputs, at }) => {
    const reason = unsteady.has(name) || unsteady.has(`${name}/${inputs}`) ? 'does not come from the files' : reasons.get(name);
    return reason === undefined ? [] : [{ at, message: `${name}() ${reason}`, remedy: 'write the value out, or take it from a file' }];
  });
}

async function isUnsteady(connection: DuckDBConnection, macro: string): Promise<boolean> {
  const text = `SELECT ${macro}`;
  const tree = await parseQuery(connection, textAt(text, { file: 'macro' }), tokensOf(text));
  if (!tree.ok) return true;
  const { tables, calls, functions, mistakes } = readsOf(tree.value, text);
  return tables.length + calls.length + mistakes.length > 0 || (await checkFunctions(connection, functions)).length > 0;
}
