import type { Column } from '../table/Column.js';
import type { Relation } from '../table/Relation.js';
import { parquetSql } from './parquetSql.js';

/** Files with the same columns, as DuckDB reads them. */
export function relationOf(paths: readonly string[], columns: readonly Column[]): Relation {
  const cells = columns.map((_, k) => `c${k}`).join(', ');
  return {
    paths,
    columns,
    from: `(SELECT q.*, file_index AS file FROM ${parquetSql(paths)} AS q(${cells}))`,
    rowsOf: (path) => `(SELECT q.*, file_row_number AS row FROM ${parquetSql([path])} AS q(${cells}))`,
    head: { file: paths[0]! },
    ordered: false,
  };
}
