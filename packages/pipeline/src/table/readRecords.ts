import type { DuckDBConnection } from '@duckdb/node-api';
import { type Diagnostic, ok, type Result } from '@foliograph/core';
import type { Records } from '../bars/index.js';
import { badCell } from './badCell.js';
import { badCells } from './badCells.js';
import { emptyFiles } from './emptyFiles.js';
import type { Found } from './Found.js';
import { interruptible } from './interruptible.js';
import { joinFound } from './joinFound.js';
import { joinRecords } from './joinRecords.js';
import { placed } from './placed.js';
import { recordColumns, type Wanted } from './recordColumns.js';
import { scaled } from './scaled.js';
import { someOf } from './someOf.js';
import type { TableParams } from './TableParams.js';
import type { Tables } from './Tables.js';
import { takeRecords } from './takeRecords.js';
import { tell } from './tell.js';
import { told } from './told.js';

/** Rows of the columns asked for, in the order of the files; an error where a file or a cell cannot be read. Throws when aborted. */
export async function readRecords(tables: Tables, p: TableParams, wanted: Wanted, signal: AbortSignal): Promise<Result<Records>> {
  return tables.connect((connection) => interruptible(connection, signal, () => read(connection, tables, p, wanted, signal)));
}

async function read(
  connection: DuckDBConnection,
  tables: Tables,
  p: TableParams,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<Result<Records>> {
  const relations = await tables.relations(connection);
  if (!relations.ok) return relations;
  const problems: Diagnostic[] = [];
  const layouts = relations.value.flatMap((relation) => {
    const columns = recordColumns(p, wanted, relation);
    if (columns.ok) return [{ relation, columns: columns.value }];
    problems.push(...columns.problems);
    return [];
  });
  if (problems.length > 0) return { ok: false, problems: someOf(problems, 'problems in these files') };
  const taken = await told(tables, layouts, signal, ({ relation, columns }) => takeRecords(connection, relation, columns, p, signal));
  if (!taken.ok) return taken;
  const empty = emptyFiles(
    relations.value,
    taken.value.map(({ rowsIn }) => rowsIn),
  );
  if (empty.length > 0) return { ok: false, problems: empty };
  const found: Found[] = [];
  for (const [r, { doubts }] of taken.value.entries()) found.push(await badCells(connection, relations.value[r]!, doubts));
  const bad = joinFound(found);
  if (bad.count > 0) return { ok: false, problems: await tell(bad, badCell, tables.placesOf) };
  const records = joinRecords(taken.value);
  const scales = scaled(records.numbers, p);
  if (!scales.ok) return scales;
  const files = relations.value.flatMap(({ paths }, r) => paths.map((path, k) => ({ path, rows: taken.value[r]!.rowsIn[k]! })));
  return ok({
    ...records,
    locate: (rows) =>
      placed(
        rows.map((row) => rowAt(files, row)),
        tables.placesOf,
      ),
  });
}

/** The file that has a row of all rows, and its place there. */
function rowAt(files: readonly { readonly path: string; readonly rows: number }[], row: number): { path: string; row: number } | undefined {
  let first = 0;
  for (const { path, rows } of files) {
    if (row < first + rows) return { path, row: row - first };
    first += rows;
  }
  return undefined;
}
