import { csvParams, placesOf, readTables } from '../csv/index.js';
import { barsOf, checkTable, findFiles } from '../table/index.js';
import { defineSource } from './Source.js';

/** Bars in CSV files; an error with its line wherever a file does not hold what it should, a warning where it is doubtful. */
export const csv = defineSource({
  summary: 'CSV files: one an asset, one long table, or one wide table.',
  version: 2,
  params: csvParams,
  check: checkTable,
  files: findFiles,
  async read(p, files, { signal }) {
    const tables = await readTables(
      p,
      files.map(({ path }) => path),
      signal,
    );
    return tables.ok ? barsOf(tables.value, p, placesOf) : tables;
  },
});
