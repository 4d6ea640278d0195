import type { DuckDBConnection } from '@duckdb/node-api';
import type { Diagnostic } from '@foliograph/core';
import { damaged } from './damaged.js';
import { parquetSql } from './parquetSql.js';
import { rowGroupsOf } from './rowGroupsOf.js';

/** The row groups that DuckDB cannot read; in its words where each can be read alone. */
export async function diagnose(connection: DuckDBConnection, paths: readonly string[], failure: Error): Promise<readonly Diagnostic[]> {
  const problems: Diagnostic[] = [];
  for (const file of paths) {
    const groups = await rowGroupsOf(connection, file).catch((error: Error) => error);
    if (groups instanceof Error) {
      problems.push(damaged(groups, { file }));
      continue;
    }
    let first = 0;
    for (const [g, rows] of groups.entries()) {
      const sql = `SELECT count(COLUMNS(*)) FROM ${parquetSql([file])} WHERE file_row_number BETWEEN ${first} AND ${first + rows - 1}`;
      const read = await connection.run(sql).catch((error: Error) => error);
      if (read instanceof Error) problems.push(damaged(read, { file, part: `row group ${g + 1}` }));
      first += rows;
    }
  }
  return problems.length > 0 ? problems : [damaged(failure, { file: paths[0]! })];
}
