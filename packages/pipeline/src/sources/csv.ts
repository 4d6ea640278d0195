import { csvParams, csvTables } from '../csv/index.js';
import { checkTable, findFiles, readBars } from '../table/index.js';
import { defineSource } from './Source.js';

/** Bars in CSV files; an error with its line wherever a file does not hold what it should, a warning where it is doubtful. */
export const csv = defineSource({
  summary: 'CSV files: one an asset, one long table, or one wide table.',
  version: 2,
  params: csvParams,
  check: checkTable,
  files: findFiles,
  read: (p, files, { signal }) =>
    readBars(
      csvTables(
        files.map(({ path }) => path),
        p.separator,
      ),
      p,
      signal,
    ),
});
