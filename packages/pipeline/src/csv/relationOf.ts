import { fileSql } from '../table/fileSql.js';
import { quoted } from '../table/quoted.js';
import type { Relation } from '../table/Relation.js';
import type { Header } from './Header.js';

/** Files whose headers are alike, as DuckDB reads them: every cell as text. */
export function relationOf(headers: readonly Header[], separator: string): Relation {
  const [{ path, line, names }] = headers as [Header];
  const types = names.map((_, k) => `c${k}: 'VARCHAR'`).join(', ');
  const form = `auto_detect = false, compression = 'none', delim = ${quoted.text(separator)}, quote = '"', escape = '"', header = true, skip = ${line - 1}`;
  const read = (paths: readonly string[]) => `read_csv([${paths.map(fileSql).join(', ')}], ${form}, columns = {${types}})`;
  const paths = headers.map(({ path }) => path);
  const other = names.length === 1 ? [',', ';', '\t', '|'].find((mark) => names[0]!.includes(mark)) : undefined;
  return {
    paths,
    columns: names.map((name) => ({ name, type: 'VARCHAR', holds: 'cells' })),
    from: `(SELECT *, file_index AS file FROM ${read(paths)})`,
    rowsOf: (path) => `(SELECT *, row_number() OVER () - 1 AS row FROM ${read([path])})`,
    head: { file: path, line },
    ordered: true,
    ...(other ? { hint: `cells stand between ${JSON.stringify(other)}: add separator: ${JSON.stringify(other)}` } : {}),
  };
}
