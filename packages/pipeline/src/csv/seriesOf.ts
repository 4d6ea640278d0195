import type { CsvTable } from './CsvTable.js';
import type { Series } from './Series.js';

/** A table taken apart by asset: by its columns, by its column of assets, or whole under the name of its file. */
export function seriesOf({ path, days, assets, values }: CsvTable, stem: string): readonly Series[] {
  const rows = Int32Array.from(days, (_, row) => row);
  if (values.some(({ column }) => column.asset !== undefined)) {
    return values.map(({ column, cells }) => ({ asset: column.asset!, path, days, rows, fields: new Map([[column.field, cells]]) }));
  }
  const fields = values.map(({ column, cells }) => [column.field, cells] as const);
  if (assets === undefined) return [{ asset: stem, path, days, rows, fields: new Map(fields) }];
  const rowsOf = new Map<string, number[]>();
  for (const [row, asset] of assets.entries()) {
    const own = rowsOf.get(asset);
    if (own) own.push(row);
    else rowsOf.set(asset, [row]);
  }
  return [...rowsOf].map(([asset, found]) => {
    const rows = Int32Array.from(found);
    const own = fields.map(([field, cells]) => [field, Float64Array.from(rows, (row) => cells[row]!)] as const);
    return { asset, path, days: Int32Array.from(rows, (row) => days[row]!), rows, fields: new Map(own) };
  });
}
