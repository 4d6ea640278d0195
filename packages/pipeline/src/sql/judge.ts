import type { DuckDBConnection } from '@duckdb/node-api';
import { ok, type Result } from '@foliograph/core';
import { checkFunctions } from './checkFunctions.js';
import { checkRead } from './checkRead.js';
import { diagnosticOf } from './diagnosticOf.js';
import { findTable } from './findTable.js';
import type { Given } from './givenTables.js';
import type { Mistake } from './Mistake.js';
import { parseQuery } from './parseQuery.js';
import type { NamedTable } from './Reads.js';
import type { Reference } from './Reference.js';
import { readsOf } from './readsOf.js';
import { referenceOfCall } from './referenceOfCall.js';
import { referenceOfTable } from './referenceOfTable.js';
import type { SqlText } from './SqlText.js';
import { tokensOf } from './tokensOf.js';
import { unknownTable } from './unknownTable.js';

/** The places where a query names files; an error for everything in it that it may not do or that does not come from files alone. */
export async function judge(
  query: SqlText,
  connection: DuckDBConnection,
  { databases, tables }: Pick<Given, 'databases' | 'tables'>,
): Promise<Result<readonly Reference[]>> {
  const tokens = tokensOf(query.text);
  const tree = await parseQuery(connection, query, tokens);
  if (!tree.ok) return tree;
  const reads = readsOf(tree.value, query.text);
  const mistakes: Mistake[] = [...reads.mistakes, ...(await checkFunctions(connection, reads.functions))];
  const references: Reference[] = [];
  const refer = (made: Reference | Mistake) => {
    if ('message' in made) mistakes.push(made);
    else references.push(made);
  };
  const isGiven = ({ names }: NamedTable) =>
    tables.some(({ name }) => names.length === 1 && name.toLowerCase() === names[0]!.toLowerCase());
  for (const table of reads.tables) {
    const found = findTable(table.names, databases);
    const wrong = found && (await checkRead(connection, found));
    if (wrong) mistakes.push({ at: table.at, ...wrong });
    if (found || isGiven(table)) continue;
    if (table.names.length === 1 && /[./\\*]/.test(table.names[0]!)) refer(referenceOfTable(table, tokens));
    else mistakes.push({ at: table.at, ...unknownTable(table.names, databases, tables) });
  }
  for (const call of reads.calls) refer(referenceOfCall(call, query.text, tokens));
  if (mistakes.length === 0) return ok(references);
  return { ok: false, problems: [...mistakes].sort((a, b) => a.at - b.at).map((mistake) => diagnosticOf(mistake, query)) };
}
