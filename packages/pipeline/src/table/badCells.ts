import type { DuckDBConnection } from '@duckdb/node-api';
import { counted } from './counted.js';
import type { Doubt } from './Doubt.js';
import type { Found } from './Found.js';
import { mostTold } from './mostTold.js';
import type { Relation } from './Relation.js';
import { shownCell } from './shownCell.js';

/** The cells of doubtful columns that are not what they should be, in the order of the files. */
export async function badCells(connection: DuckDBConnection, relation: Relation, doubts: readonly Doubt[]): Promise<Found> {
  const found = counted();
  for (const [file, path] of relation.paths.entries()) {
    const doubted = doubts.filter(({ files }) => files.has(file));
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
