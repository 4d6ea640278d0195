import { checkSql, findSqlFiles, sqlParams, sqlTables } from '../sql/index.js';
import { readBars, readRecords } from '../table/index.js';
import { defineSource } from './Source.js';

/** Bars and records that a SELECT statement gives, from CSV, Parquet and JSON files and DuckDB databases; an error at its place in the query for whatever does not come from files alone. */
export const sql = defineSource({
  summary: 'A SQL query over CSV, Parquet and JSON files and DuckDB databases.',
  version: 1,
  params: sqlParams,
  check: checkSql,
  files: findSqlFiles,
  read: (p, files, { signal, place }) => readBars(sqlTables(p, { files, place, sorted: false }), p, signal),
  records: (p, files, wanted, { signal, place }) => readRecords(sqlTables(p, { files, place, sorted: true }), p, wanted, signal),
});
