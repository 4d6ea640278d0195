import { access } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { fail, ok, type Result } from '@foliograph/core';
import { quoted } from '../table/quoted.js';
import type { Database, DatabaseTable } from './Database.js';
import { messageOf } from './messageOf.js';

/** Attaches a database file for reading alone, under a name; an error where it cannot be read, or where changes wait beside it that its content does not hold yet. */
export async function attachDatabase(connection: DuckDBConnection, name: string, path: string): Promise<Result<Database>> {
  const place = { file: path };
  const waiting = await access(`${path}.wal`).then(
    () => true,
    () => false,
  );
  if (waiting) {
    const remedy = 'close the program that writes it, or open it in DuckDB and run CHECKPOINT';
    return fail('changes wait beside the database in a .wal file', { place, remedy });
  }
  try {
    await connection.run(`ATTACH ${quoted.text(path)} AS ${quoted.name(name)} (READ_ONLY, TYPE duckdb)`);
    const made = ['table', 'view'].map(
      (kind) =>
        `SELECT schema_name, ${kind}_name, sql, '${kind}' FROM duckdb_${kind}s() WHERE database_name = ${quoted.text(name)} AND NOT internal`,
    );
    const found = (await connection.runAndReadAll(made.join(' UNION ALL '))).getRows() as [string, string, string, DatabaseTable['kind']][];
    return ok({ name, path, tables: found.map(([schema, name, sql, kind]) => ({ schema, name, sql, kind })) });
  } catch (error) {
    return fail(`this database cannot be read: ${messageOf(error as Error).message}`, { place });
  }
}
