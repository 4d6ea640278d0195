import { fileSql } from '../table/fileSql.js';
import type { FileTable } from './Prepared.js';

/** SQL that makes a table of files; the names of several stand in its column `file`, where the files have none. */
export function viewSql({ name, read, options, paths, named }: FileTable): string {
  const list = paths.map(fileSql).join(', ');
  const file = named ? ', parse_filename(filename, true) AS file' : '';
  return `CREATE VIEW ${name} AS SELECT *${file} FROM ${read}([${list}], hive_partitioning = false${options})`;
}
