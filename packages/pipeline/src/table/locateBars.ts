import type { Place } from '@foliograph/core';
import type { Cell } from '../bars/index.js';
import { assetOfFile } from './assetOfFile.js';
import type { Domain } from './Domain.js';
import { daySql } from './daySql.js';
import type { Finding } from './Finding.js';
import type { Layout } from './Layout.js';
import { layoutsOf } from './layoutsOf.js';
import { nameSql } from './nameSql.js';
import { placed } from './placed.js';
import { quoted } from './quoted.js';
import type { TableParams } from './TableParams.js';
import type { Tables } from './Tables.js';

type Row = Pick<Finding, 'path' | 'row'>;

/** Where bars stand, looked up in one pass a file that may hold them; undefined where there is none, or the files are gone. */
export async function locateBars(
  tables: Tables,
  p: TableParams,
  { assets, days }: Pick<Domain, 'assets' | 'days'>,
  cells: readonly Cell[],
): Promise<readonly (Place | undefined)[]> {
  const key = (asset: string, day: number) => `${day} ${asset}`;
  const wanted = cells.map(({ asset, session }) => ({ asset: assets[asset]!, day: days[session]! }));
  const rows = new Map<string, Row>();
  await tables.connect(async (connection) => {
    const relations = await tables.relations(connection);
    const layouts = relations.ok ? layoutsOf(p, relations.value) : relations;
    if (!layouts.ok) return;
    for (const layout of layouts.value) {
      for (const path of layout.relation.paths) {
        const here = wanted.filter(({ asset, day }) => mayHold(layout, path, asset) && !rows.has(key(asset, day)));
        if (here.length === 0) continue;
        const day = daySql(layout.date.cell, layout.date.holds, p);
        const name = layout.asset ? nameSql(layout.asset.cell, layout.asset.holds) : 'NULL';
        const asked = [`list_contains([${[...new Set(here.map(({ day }) => day))].join(', ')}], day)`];
        if (layout.asset) asked.push(`list_contains([${[...new Set(here.map(({ asset }) => asset))].map(quoted.text).join(', ')}], name)`);
        const rowsHere = `SELECT ${day} AS day, ${name} AS name, row FROM ${layout.relation.rowsOf(path)}`;
        const sql = `SELECT day, name, row FROM (${rowsHere}) WHERE ${asked.join(' AND ')} ORDER BY row`;
        const first = new Map<string, number>();
        for (const [day, name, row] of (await connection.runAndReadAll(sql)).getRows()) {
          const found = key((name ?? '') as string, day as number);
          if (!first.has(found)) first.set(found, Number(row));
        }
        for (const { asset, day } of here) {
          const row = first.get(key(layout.asset ? asset : '', day));
          if (row !== undefined) rows.set(key(asset, day), { path, row });
        }
      }
    }
  });
  return placed(
    wanted.map(({ asset, day }) => rows.get(key(asset, day))),
    tables.placesOf,
  );
}

function mayHold({ asset, values }: Layout, path: string, wanted: string): boolean {
  if (asset) return true;
  return values[0]!.asset === undefined ? assetOfFile(path) === wanted : values.some(({ asset }) => asset === wanted);
}
