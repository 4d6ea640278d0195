import type { DuckDBConnection } from '@duckdb/node-api';
import { assetOfFile } from './assetOfFile.js';
import { byCodePoint } from './byCodePoint.js';
import type { DayForm } from './DayForm.js';
import type { Domain } from './Domain.js';
import { daySql } from './daySql.js';
import type { Layout } from './Layout.js';
import { nameSql } from './nameSql.js';

/** Every asset and every day of a relation, from a first pass over the columns that name them. */
export async function domainOf(connection: DuckDBConnection, { relation, date, asset, values }: Layout, form: DayForm): Promise<Domain> {
  const assets = new Set<string>();
  const days = new Set<number>();
  // Grouped before they are understood: there are far fewer different cells than cells.
  const groups = [date.cell, ...(asset ? [asset.cell] : [])];
  const raw = `SELECT ${groups.join(', ')}, count(*) AS n FROM ${relation.from} GROUP BY GROUPING SETS (${groups.map((cell) => `(${cell})`).join(', ')})`;
  const picked = [daySql(date.cell, date.holds, form), asset ? nameSql(asset.cell, asset.holds) : 'NULL'];
  const query = await connection.runAndReadAll(`SELECT ${picked.join(', ')}, sum(n)::DOUBLE FROM (${raw}) GROUP BY ALL`);
  let counted = 0;
  for (const [day, name, rows] of query.getRows()) {
    if (typeof day === 'number') days.add(day);
    if (typeof name === 'string') assets.add(name);
    counted += rows as number;
  }
  // Each row was counted in every grouping, and has a bar in every column of an asset.
  const bars = (counted / groups.length) * (values[0]!.asset === undefined ? 1 : values.length);
  if (!asset)
    for (const name of values[0]!.asset === undefined ? relation.paths.map(assetOfFile) : values.map((column) => column.asset!))
      assets.add(name);
  return { assets: [...assets].sort(byCodePoint), days: Int32Array.from(days).sort(), bars };
}
