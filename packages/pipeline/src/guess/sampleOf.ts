import { fail, ok, type Result } from '@foliograph/core';
import { csvTables } from '../csv/index.js';
import { parquetTables } from '../parquet/index.js';
import type { Relation, Tables } from '../table/index.js';
import type { FoundFiles } from './filesOf.js';
import type { Sample } from './Sample.js';
import { sampleColumns } from './sampleColumns.js';

/** What stands between cells of CSV files, the likeliest first. */
const separators = [',', ';', '\t', '|'];

interface Way {
  readonly tables: Tables;
  readonly params: Sample['params'];
}

/** What files hold by the first rows of the first; an error where they cannot be read. */
export async function sampleOf({ path, source, files }: FoundFiles): Promise<Result<Sample>> {
  const ways: readonly Way[] =
    source === 'parquet'
      ? [{ tables: parquetTables(files), params: {} }]
      : separators.map((separator): Way => ({ tables: csvTables(files, separator), params: separator === ',' ? {} : { separator } }));
  return ways[0]!.tables.connect(async (connection) => {
    const [usual, ...others] = ways as readonly [Way, ...Way[]];
    let way = usual;
    let found = await usual.tables.relations(connection);
    // A table with one column may be one whose cells stand between other marks.
    for (const other of found.ok && found.value[0]!.columns.length === 1 ? others : []) {
      const relations = await other.tables.relations(connection);
      if (!relations.ok || relations.value[0]!.columns.length === 1) continue;
      [way, found] = [other, relations];
      break;
    }
    if (!found.ok) return found;
    const [first, ...rest] = found.value as readonly [Relation, ...Relation[]];
    const columns = await sampleColumns(connection, first).catch((error: Error) => error);
    if (columns instanceof Error) return { ok: false, problems: await way.tables.diagnose(first, columns) };
    if (columns.every(({ holds }) => holds === 'nothing')) return fail('there is a header and no row', { place: first.head });
    const headers = rest.map(({ paths, columns }) => ({ file: paths[0]!, columns: columns.map(({ name }) => name) }));
    return ok({ path, source, params: way.params, columns, file: first.paths[0]!, others: headers });
  });
}
