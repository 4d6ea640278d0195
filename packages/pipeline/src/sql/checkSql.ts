import { checkTable } from '../table/checkTable.js';
import { fileKinds } from './fileKinds.js';
import { isDatabase } from './isDatabase.js';
import type { SqlParams } from './sqlParams.js';

interface Conflict {
  readonly field: keyof SqlParams & string;
  readonly message: string;
  readonly remedy?: string;
}

/** Names that DuckDB keeps for itself. */
const reserved = new Set(['main', 'memory', 'temp', 'system', 'information_schema', 'pg_catalog']);

/** What is wrong with parameters that are each right alone; undefined where nothing is. */
export function checkSql(p: SqlParams): Conflict | undefined {
  return conflicts.find(({ when }) => when(p)) ?? tables(p) ?? checkTable(p);
}

const conflicts: readonly (Conflict & { when(p: SqlParams): boolean })[] = [
  {
    when: ({ query, file }) => query === undefined && file === undefined,
    field: 'query',
    message: 'there is no query',
    remedy: 'write it under query, or name the file it stands in under file',
  },
  {
    when: ({ query, file }) => query !== undefined && file !== undefined,
    field: 'file',
    message: 'the query is given twice, as text and as a file',
    remedy: 'keep one of the two',
  },
];

function tables(p: SqlParams): Conflict | undefined {
  const seen = new Map<string, string>();
  for (const [name, path] of Object.entries(p.tables as Readonly<Record<string, string>>)) {
    const said = JSON.stringify(name);
    if (!/^[a-z_][a-z0-9_]*$/i.test(name)) {
      return { field: 'tables', message: `${said} is no name of a table`, remedy: 'use letters, digits and _, so that it needs no quotes' };
    }
    const spelt = name.toLowerCase();
    if (reserved.has(spelt)) return { field: 'tables', message: `${said} is a name of DuckDB's own`, remedy: 'choose another' };
    if (seen.has(spelt)) return { field: 'tables', message: `${said} and "${seen.get(spelt)}" are one name in SQL`, remedy: 'rename one' };
    seen.set(spelt, name);
    if (!isDatabase(path) && !fileKinds.some(({ ending }) => ending.test(path))) {
      const message = `the path of the table ${said} has an ending that says no kind of file`;
      return { field: 'tables', message, remedy: 'known are .csv, .tsv, .parquet, .json, and .duckdb or .db for databases' };
    }
    if (isDatabase(path) && /[*?]/.test(path)) {
      return { field: 'tables', message: `the table ${said} names several databases`, remedy: 'give each a name of its own' };
    }
  }
  return undefined;
}
