import type { DuckDBConnection } from '@duckdb/node-api';
import { counted } from './counted.js';
import type { DayForm } from './DayForm.js';
import type { Doubts } from './Doubts.js';
import { daySql } from './daySql.js';
import type { Found } from './Found.js';
import type { Layout, PlacedColumn } from './Layout.js';
import { mostTold } from './mostTold.js';
import { nameSql } from './nameSql.js';
import { numberSql } from './numberSql.js';
import { shownCell } from './shownCell.js';

/** The cells of doubtful columns that are not what they should be, in the order of the files. */
export async function badCells(connection: DuckDBConnection, layout: Layout, doubts: Doubts, form: DayForm): Promise<Found> {
  const { relation, date, asset, values } = layout;
  const found = counted();
  const columns: readonly { column: PlacedColumn; files: ReadonlySet<number>; bad: string; wanted: string }[] = [
    {
      column: date,
      files: doubts.days,
      bad: `${daySql(date.cell, date.holds, form)} IS NULL`,
      wanted: `a day as ${form.dayFormat ?? 'YYYY-MM-DD'}`,
    },
    ...(asset ? [{ column: asset, files: doubts.names, bad: `${nameSql(asset.cell, asset.holds)} IS NULL`, wanted: 'a name' }] : []),
    ...values.flatMap((column, k) => {
      const { finite, files } = doubts.values[k]!;
      const kept = column.required || finite;
      return kept ? [{ column, files, bad: `isinf(${numberSql(column.cell, column.holds)})`, wanted: 'a number' }] : [];
    }),
  ];
  for (const [file, path] of relation.paths.entries()) {
    const doubted = columns.filter(({ files }) => files.has(file));
    if (doubted.length === 0) continue;
    const texts = doubted.map(({ column: { cell }, bad }, d) => `CASE WHEN ${bad} THEN coalesce(${cell}::VARCHAR, '') END AS d${d}`);
    const any = doubted.map((_, d) => `d${d} IS NOT NULL`).join(' OR ');
    const counts = doubted.map((_, d) => `count(d${d})`).join(' + ');
    const all = `SELECT row, ${texts.join(', ')} FROM ${relation.rowsOf(path)}`;
    const first = await connection.runAndReadAll(`SELECT * FROM (${all}) WHERE ${any} ORDER BY row LIMIT ${mostTold}`);
    const [[total]] = (await connection.runAndReadAll(`SELECT (${counts})::DOUBLE FROM (${all})`)).getRows() as [[number]];
    let told = 0;
    for (const [row, ...cells] of first.getRows()) {
      cells.forEach((text, d) => {
        if (text === null) return;
        told++;
        const { column, wanted } = doubted[d]!;
        found.add(() => ({ path, row: Number(row), message: `${column.name} is not ${wanted}: ${shownCell(text as string)}` }));
      });
    }
    found.count += total - told;
  }
  return found;
}
