import { basename, extname } from 'node:path';
import { ok } from '@foliograph/core';
import { assemble, csvParams, findFiles, readTables, seriesOf } from '../csv/index.js';
import { defineSource } from './Source.js';

/** Bars from CSV files. */
export const csv = defineSource({
  summary: 'CSV files: one an asset, one long table, or one wide table.',
  version: 1,
  params: csvParams,
  files: ({ path }) => findFiles(path),
  async read(p, files, { signal }) {
    const tables = await readTables(
      p,
      files.map(({ path }) => path),
      signal,
    );
    if (!tables.ok) return tables;
    const series = tables.value.flatMap((table) => seriesOf(table, basename(table.path, extname(table.path))));
    const { assets, sessions, fields } = assemble(series);
    return ok({ assets, sessions, fields, warnings: [] });
  },
});
