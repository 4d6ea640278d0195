import type { DuckDBConnection } from '@duckdb/node-api';
import { fail, ok, type Result } from '@foliograph/core';
import type { Layout } from '../table/Layout.js';
import type { Table } from '../table/Table.js';
import { badCells, type Doubt } from './badCells.js';
import { cellSql } from './cellSql.js';
import { diagnose } from './diagnose.js';
import { tableSql } from './tableSql.js';

/** The rows of a file with their days and numbers read; an error where its form cannot be read or it holds no row. */
export async function readTable(connection: DuckDBConnection, path: string, layout: Layout): Promise<Result<Table>> {
  const { date, asset, values } = layout;
  const from = tableSql({ path, ...layout });
  const picked = [
    cellSql.day.value(date.index),
    ...values.map(({ index }) => cellSql.number.value(index)),
    ...(asset ? [cellSql.name.value(asset.index)] : []),
  ];
  const query = await connection.run(`SELECT ${picked.join(', ')} FROM ${from}`).catch((error: Error) => error);
  if (query instanceof Error) return { ok: false, problems: await diagnose(path, query) };
  const rows = query.rowCount;
  if (rows === 0) return fail('there is a header and no row', { place: { file: path, line: layout.skip + 1 } });
  const days = new Int32Array(rows);
  const cells = values.map(() => new Float64Array(rows));
  const assets: string[] = [];
  const doubtful = new Set<number>();
  for (let c = 0, row = 0; c < query.chunkCount; c++) {
    const chunk = query.getChunk(c);
    const { rowCount } = chunk;
    for (const [k, column] of [days, ...cells].entries()) {
      const vector = chunk.getColumnVector(k);
      for (let i = 0; i < rowCount; i++) {
        const value = vector.getItem(i) as number | null;
        column[row + i] = value ?? NaN;
        if (value === null || value === Infinity || value === -Infinity) doubtful.add(k);
      }
    }
    const names = asset && chunk.getColumnVector(values.length + 1);
    for (let i = 0; names && i < rowCount; i++) assets.push((names.getItem(i) as string | null) ?? '');
    row += rowCount;
  }
  const read = values.map((column, k) => ({ column, cells: cells[k]!, doubtful: doubtful.has(k + 1) }));
  // A column that need not hold numbers and holds none is text.
  const kept = read.filter(({ column, cells }) => column.required || cells.some(Number.isFinite));
  const doubts: Doubt[] = [
    ...(doubtful.has(0) ? [{ ...date, kind: 'day' } as const] : []),
    ...(asset && assets.includes('') ? [{ ...asset, kind: 'name' } as const] : []),
    ...kept.flatMap(({ column: { index, name }, doubtful }) => (doubtful ? [{ index, name, kind: 'number' } as const] : [])),
  ];
  const bad = await badCells(connection, from, path, doubts);
  return ok({ path, days, values: kept, bad, ...(asset ? { assets } : {}) });
}
