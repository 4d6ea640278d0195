import type { DuckDBConnection } from '@duckdb/node-api';
import { ok, type Result } from '@foliograph/core';
import { characterAt } from './characterAt.js';
import { diagnosticOf } from './diagnosticOf.js';
import type { SqlText } from './SqlText.js';
import type { Token } from './Token.js';
import type { Tree } from './Tree.js';

interface Parsed {
  readonly error: boolean;
  readonly error_message?: string;
  readonly error_subtype?: string;
  readonly position?: string;
  readonly statements?: readonly { readonly node: Tree }[];
}

/** The syntax tree of the one SELECT statement that a text holds; an error where it holds another, several or none. */
export async function parseQuery(connection: DuckDBConnection, query: SqlText, tokens: readonly Token[]): Promise<Result<Tree>> {
  const wrong = (at: number, message: string, remedy?: string): Result<never> => ({
    ok: false,
    problems: [diagnosticOf({ at, message, ...(remedy === undefined ? {} : { remedy }) }, query)],
  });
  const first = tokens[0];
  if (!first) return wrong(0, 'the query is empty');
  const options = 'skip_null := true, skip_empty := true, skip_default := true';
  const answer = await connection.runAndReadAll(`SELECT json_serialize_sql($1::VARCHAR, ${options})::VARCHAR`, [query.text]);
  const parsed = JSON.parse(answer.getRows()[0]![0] as string) as Parsed;
  if (parsed.error && parsed.error_subtype === 'SYNTAX_ERROR') {
    return wrong(characterAt(query.text, Number(parsed.position)), parsed.error_message!);
  }
  const end = tokens.findIndex(({ text }) => text === ';');
  const second = end < 0 ? undefined : tokens.slice(end).find(({ text }) => text !== ';');
  if (second) return wrong(second.start, 'a second statement begins here', 'a query is one SELECT statement');
  const [statement] = parsed.statements ?? [];
  if (statement) return ok(statement.node);
  const verb = tokens.find(({ kind, text }) => kind === 'word' && writing.has(text.toUpperCase())) ?? first;
  return wrong(
    verb.start,
    `${verb.text.toUpperCase()} is no part of a query that only reads`,
    remedies[verb.text.toUpperCase()] ?? plainly,
  );
}

const writing = new Set(
  'INSERT UPDATE DELETE MERGE CREATE DROP ALTER TRUNCATE COPY EXPORT IMPORT ATTACH DETACH USE INSTALL LOAD SET RESET PRAGMA CALL EXECUTE PREPARE VACUUM CHECKPOINT BEGIN COMMIT EXPLAIN ANALYZE PIVOT COMMENT'.split(
    ' ',
  ),
);
const plainly = 'write one SELECT statement; it may begin with WITH, FROM or VALUES';
const remedies: Readonly<Record<string, string>> = {
  ATTACH: 'name the database under tables',
  PIVOT: 'write SELECT * FROM (PIVOT … ON column IN (values) USING …)',
  INSTALL: 'extensions are not loaded',
  LOAD: 'extensions are not loaded',
};
