import type { ParamsOf } from '@foliograph/core';
import { csvParams, csvTables } from '../csv/index.js';
import { checkTable, findFiles, readBars, readRecords } from '../table/index.js';
import { defineSource, type SourceFile } from './Source.js';

const tables = (files: readonly SourceFile[], { separator }: ParamsOf<typeof csvParams>) =>
  csvTables(
    files.map(({ path }) => path),
    separator,
  );

/** Bars and records in CSV files; an error with its line wherever a file does not hold what it should, a warning where it is doubtful. */
export const csv = defineSource({
  summary: 'CSV files: one an asset, one long table, or one wide table.',
  version: 2,
  params: csvParams,
  check: checkTable,
  files: findFiles,
  read: (p, files, { signal }) => readBars(tables(files, p), p, signal),
  records: (p, files, wanted, { signal }) => readRecords(tables(files, p), p, wanted, signal),
});
