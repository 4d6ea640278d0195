import type { DuckDBConnection } from '@duckdb/node-api';
import { ok, type Result } from '@foliograph/core';
import type { Column } from '../table/Column.js';
import { holdingOf } from '../table/holdingOf.js';
import { damaged } from './damaged.js';
import { parquetSql } from './parquetSql.js';
import { wholeFile } from './wholeFile.js';

/** The columns of a file; an error where it is no whole Parquet file. */
export async function columnsOf(connection: DuckDBConnection, path: string): Promise<Result<readonly Column[]>> {
  const whole = await wholeFile(path);
  if (!whole.ok) return whole;
  const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${parquetSql([path])}`).catch((error: Error) => error);
  if (described instanceof Error) return { ok: false, problems: [damaged(described, { file: path })] };
  return ok(described.getRows().map(([name, type]) => ({ name: name as string, type: type as string, holds: holdingOf(type as string) })));
}
