import type { DuckDBConnection } from '@duckdb/node-api';
import { ok, type Result } from '@foliograph/core';
import type { Bars } from '../bars/index.js';
import { assetType } from './assetType.js';
import { badCell } from './badCell.js';
import { badCells } from './badCells.js';
import { counted } from './counted.js';
import { domainOf } from './domainOf.js';
import { emptyFiles } from './emptyFiles.js';
import { emptyPlanes } from './emptyPlanes.js';
import type { Found } from './Found.js';
import { interruptible } from './interruptible.js';
import { isoDay } from './isoDay.js';
import { joinDomains } from './joinDomains.js';
import { joinFound } from './joinFound.js';
import type { Kind } from './Kind.js';
import { layoutsOf } from './layoutsOf.js';
import { locateBars } from './locateBars.js';
import { notTooSparse } from './notTooSparse.js';
import { placeRows } from './placeRows.js';
import { quoted } from './quoted.js';
import { scaled } from './scaled.js';
import type { TableParams } from './TableParams.js';
import type { Tables } from './Tables.js';
import { tell } from './tell.js';
import { told } from './told.js';
import { wantedColumns } from './wantedColumns.js';

const kinds = {
  conflicting: { severity: 'error', plural: 'bars with different values', remedy: 'keep one of them' },
  repeated: { severity: 'warning', plural: 'bars that stand twice' },
  unsorted: { severity: 'warning', plural: 'files whose days are out of order' },
} satisfies Record<string, Kind>;

/** The bars in tables, with what is doubtful in them; an error where a file or a cell cannot be read or two bars contradict each other. Throws when aborted. */
export async function readBars(tables: Tables, p: TableParams, signal: AbortSignal): Promise<Result<Bars>> {
  return tables.connect((connection) => interruptible(connection, signal, () => read(connection, tables, p, signal)));
}

async function read(connection: DuckDBConnection, tables: Tables, p: TableParams, signal: AbortSignal): Promise<Result<Bars>> {
  const { placesOf } = tables;
  const relations = await tables.relations(connection);
  if (!relations.ok) return relations;
  const layouts = layoutsOf(p, relations.value);
  if (!layouts.ok) return layouts;
  const domain = await told(tables, layouts.value, signal, (layout) => domainOf(connection, layout, p));
  if (!domain.ok) return domain;
  const whole = joinDomains(domain.value);
  const dense = notTooSparse(whole);
  if (!dense.ok) return dense;
  const { assets, days } = whole;
  // An empty name is no asset's, but there must be one.
  const names = assets.length > 0 ? assets : [''];
  await connection.run(`CREATE OR REPLACE TYPE ${assetType} AS ENUM (${names.map(quoted.text).join(', ')})`);
  const planes = emptyPlanes(whole);
  const notes = { repeated: counted(), conflicting: counted(), unsorted: counted() };
  const read = await told(tables, layouts.value, signal, (layout) => placeRows(connection, layout, p, whole, planes, notes, signal));
  if (!read.ok) return read;
  const empty = emptyFiles(
    relations.value,
    read.value.map(({ rowsIn }) => rowsIn),
  );
  if (empty.length > 0) return { ok: false, problems: empty };
  const found: Found[] = [];
  for (const [r, { doubts }] of read.value.entries()) found.push(await badCells(connection, layouts.value[r]!.relation, doubts));
  const bad = joinFound(found);
  if (bad.count > 0) return { ok: false, problems: await tell(bad, badCell, placesOf) };
  if (notes.conflicting.count > 0) return { ok: false, problems: await tell(notes.conflicting, kinds.conflicting, placesOf) };
  const scales = scaled(planes.fields, p);
  if (!scales.ok) return scales;
  return ok({
    assets,
    sessions: Array.from(days, isoDay),
    fields: planes.fields,
    mapped: new Set(wantedColumns(p).keys()),
    warnings: [...(await tell(notes.repeated, kinds.repeated, placesOf)), ...(await tell(notes.unsorted, kinds.unsorted, placesOf))],
    locate: (cells) => locateBars(tables, p, whole, cells),
  });
}
