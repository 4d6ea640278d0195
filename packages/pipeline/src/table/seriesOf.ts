import { basename, extname } from 'node:path';
import type { Series } from './Series.js';
import type { Table } from './Table.js';

/** A table taken apart by asset: by its columns, by its column of assets, or whole under the name of its file. */
export function seriesOf({ path, days, assets, values }: Table): readonly Series[] {
  const rows = days.map((_, row) => row);
  if (values.some(({ column }) => column.asset !== undefined)) {
    return values.map(({ column, cells }) => ({ asset: column.asset!, path, days, rows, fields: new Map([[column.field, cells]]) }));
  }
  const fields = new Map(values.map(({ column, cells }) => [column.field, cells]));
  if (assets === undefined) return [{ asset: basename(path, extname(path)), path, days, rows, fields }];
  const rowsOf = new Map<string, number[]>();
  for (const [row, asset] of assets.entries()) {
    const own = rowsOf.get(asset);
    if (own) own.push(row);
    else rowsOf.set(asset, [row]);
  }
  return [...rowsOf].map(([asset, own]) => {
    const rows = Int32Array.from(own);
    const taken = [...fields].map(([field, cells]) => [field, Float64Array.from(own, (row) => cells[row]!)] as const);
    return { asset, path, days: rows.map((row) => days[row]!), rows, fields: new Map(taken) };
  });
}
