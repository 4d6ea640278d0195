import { resolve } from 'node:path';

/** SQL for the rows of a CSV file as texts, in the order of the file: column k is `c<k>`. */
export function tableSql({ path, columns, skip }: { path: string; columns: number; skip: number }): string {
  // DuckDB would take wildcards in a file's name for a pattern.
  const escaped = resolve(path).replace(/[*?[]/g, '[$&]').replaceAll("'", "''");
  const types = Array.from({ length: columns }, (_, k) => `c${k}: 'VARCHAR'`).join(', ');
  const form = `auto_detect = false, compression = 'none', delim = ',', quote = '"', escape = '"', header = true, skip = ${skip}`;
  return `read_csv('${escaped}', ${form}, columns = {${types}})`;
}
