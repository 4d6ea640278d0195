import { ok, type Result } from '@foliograph/core';
import type { Bars } from '../bars/index.js';
import { assemble } from './assemble.js';
import { inUnit } from './inUnit.js';
import type { Kind } from './Kind.js';
import type { PlacesOf } from './PlacesOf.js';
import { placed } from './placed.js';
import { seriesOf } from './seriesOf.js';
import type { Table } from './Table.js';
import type { TableParams } from './TableParams.js';
import { tell } from './tell.js';
import { unsortedIn } from './unsortedIn.js';
import { wantedColumns } from './wantedColumns.js';

const kinds = {
  bad: { severity: 'error', plural: 'cells that cannot be read' },
  conflicting: { severity: 'error', plural: 'bars with different values', remedy: 'keep one of them' },
  repeated: { severity: 'warning', plural: 'bars that stand twice' },
  unsorted: { severity: 'warning', plural: 'files whose days are out of order' },
} satisfies Record<string, Kind>;

/** The bars in tables with what is doubtful in them; an error where a cell cannot be read or two bars contradict each other. */
export async function barsOf(tables: readonly Table[], p: TableParams, placesOf: PlacesOf): Promise<Result<Bars>> {
  const bad = tables.flatMap(({ bad }) => bad);
  if (bad.length > 0) return { ok: false, problems: await tell(bad, kinds.bad, placesOf) };
  const series = tables.flatMap(seriesOf);
  const { assets, sessions, fields, origin, conflicting, repeated } = assemble(series);
  if (conflicting.length > 0) return { ok: false, problems: await tell(conflicting, kinds.conflicting, placesOf) };
  return ok({
    assets,
    sessions,
    fields: inUnit(fields, p.unit),
    mapped: new Set(wantedColumns(p).keys()),
    warnings: [...(await tell(repeated, kinds.repeated, placesOf)), ...(await tell(unsortedIn(series), kinds.unsorted, placesOf))],
    locate: (cells) =>
      placed(
        cells.map(({ asset, session }) => origin(asset, session)),
        placesOf,
      ),
  });
}
