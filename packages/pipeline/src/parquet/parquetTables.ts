import { type Diagnostic, ok } from '@foliograph/core';
import type { Column } from '../table/Column.js';
import { someOf } from '../table/someOf.js';
import type { Tables } from '../table/Tables.js';
import { withConnection } from '../table/withConnection.js';
import { columnsOf } from './columnsOf.js';
import { diagnose } from './diagnose.js';
import { placesOf } from './placesOf.js';
import { relationOf } from './relationOf.js';

/** Parquet files as tables, those with the same columns together. */
export function parquetTables(paths: readonly string[]): Tables {
  return {
    connect: withConnection,
    async relations(connection) {
      const problems: Diagnostic[] = [];
      const alike = new Map<string, { columns: readonly Column[]; paths: string[] }>();
      for (const path of paths) {
        const columns = await columnsOf(connection, path);
        if (!columns.ok) {
          problems.push(...columns.problems);
          continue;
        }
        const form = JSON.stringify(columns.value);
        const known = alike.get(form);
        if (known) known.paths.push(path);
        else alike.set(form, { columns: columns.value, paths: [path] });
      }
      if (problems.length > 0) return { ok: false, problems: someOf(problems, 'problems in these files') };
      return ok([...alike.values()].map(({ paths, columns }) => relationOf(paths, columns)));
    },
    diagnose: ({ paths }, failure) => withConnection((connection) => diagnose(connection, paths, failure)),
    placesOf,
  };
}
