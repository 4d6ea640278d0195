import type { DuckDBConnection } from '@duckdb/node-api';
import { fileSql } from '../table/fileSql.js';
import { quoted } from '../table/quoted.js';

/** Lets a database read these files and nothing else from now on, write nothing, and compute alike on every machine. */
export async function lock(connection: DuckDBConnection, paths: readonly string[]): Promise<void> {
  const settings = [
    // Sums of floating-point numbers differ with the order of rows, and that with the number of threads.
    'threads = 1',
    "TimeZone = 'UTC'",
    "temp_directory = ''",
    `allowed_paths = [${paths.flatMap((path) => [quoted.text(path), fileSql(path)]).join(', ')}]`,
    'enable_external_access = false',
    'lock_configuration = true',
  ];
  for (const setting of settings) await connection.run(`SET GLOBAL ${setting}`);
}
