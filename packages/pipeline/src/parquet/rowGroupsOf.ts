import type { DuckDBConnection } from '@duckdb/node-api';
import { fileSql } from '../table/fileSql.js';

/** The rows of each row group of a file. */
export async function rowGroupsOf(connection: DuckDBConnection, path: string): Promise<readonly number[]> {
  const sql = `SELECT max(row_group_num_rows)::DOUBLE FROM parquet_metadata(${fileSql(path)}) GROUP BY row_group_id ORDER BY row_group_id`;
  const groups = await connection.runAndReadAll(sql);
  return groups.getRows().map(([rows]) => rows as number);
}
