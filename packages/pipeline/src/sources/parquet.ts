import { parquetParams, parquetTables } from '../parquet/index.js';
import { checkTable, findFiles, readBars, readRecords } from '../table/index.js';
import { defineSource, type SourceFile } from './Source.js';

const tables = (files: readonly SourceFile[]) => parquetTables(files.map(({ path }) => path));

/** Bars and records in Parquet files; an error with its row group wherever a file does not hold what it should, a warning where it is doubtful. */
export const parquet = defineSource({
  summary: 'Parquet files: one long table, one an asset, or one wide table.',
  version: 1,
  params: parquetParams,
  check: checkTable,
  files: findFiles,
  read: (p, files, { signal }) => readBars(tables(files), p, signal),
  records: (p, files, wanted, { signal }) => readRecords(tables(files), p, wanted, signal),
});
