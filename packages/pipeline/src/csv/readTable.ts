import type { DuckDBConnection } from '@duckdb/node-api';
import { fail, ok, type Result } from '@foliograph/core';
import { badCells } from './badCells.js';
import type { CsvTable } from './CsvTable.js';
import { cellSql } from './cellSql.js';
import { diagnose } from './diagnose.js';
import type { Layout } from './Layout.js';
import { tableSql } from './tableSql.js';

/** The rows of a file with their days and numbers read; an error where its form cannot be read or it holds no row. */
export async function readTable(connection: DuckDBConnection, path: string, layout: Layout): Promise<Result<CsvTable>> {
  const { date, asset, values } = layout;
  const from = tableSql({ path, ...layout });
  try {
    const picked = [
      cellSql.day.value(date.index),
      ...values.map(({ index }) => cellSql.number.value(index)),
      ...(asset ? [cellSql.name.value(asset.index)] : []),
    ];
    const result = await connection.run(`SELECT ${picked.join(', ')} FROM ${from}`);
    const rows = result.rowCount;
    if (rows === 0) return fail('there is a header and no row', { place: { file: path, line: layout.skip + 1 } });
    const days = new Int32Array(rows);
    const cells = values.map(() => new Float64Array(rows));
    const assets: string[] = [];
    const doubtful = new Set<number>();
    let row = 0;
    for (let c = 0; c < result.chunkCount; c++) {
      const chunk = result.getChunk(c);
      for (const [k, column] of [days, ...cells].entries()) {
        const vector = chunk.getColumnVector(k);
        for (let i = 0; i < chunk.rowCount; i++) {
          const value = vector.getItem(i) as number | null;
          column[row + i] = value ?? NaN;
          if (value === null || value === Infinity || value === -Infinity) doubtful.add(k);
        }
      }
      if (asset) {
        const vector = chunk.getColumnVector(values.length + 1);
        for (let i = 0; i < chunk.rowCount; i++) assets.push((vector.getItem(i) as string | null) ?? '');
      }
      row += chunk.rowCount;
    }
    const read = values.map((column, k) => ({ column, cells: cells[k]!, doubtful: doubtful.has(k + 1) }));
    const kept = read.filter(({ column, cells }) => column.required || cells.some(Number.isFinite));
    const bad = await badCells(connection, from, path, [
      ...(doubtful.has(0) ? [{ ...date, kind: 'day' } as const] : []),
      ...(asset && assets.includes('') ? [{ ...asset, kind: 'name' } as const] : []),
      ...kept.filter(({ doubtful }) => doubtful).map(({ column: { index, name } }) => ({ index, name, kind: 'number' }) as const),
    ]);
    return ok({ path, days, values: kept, bad, ...(asset ? { assets } : {}) });
  } catch (error) {
    return { ok: false, problems: await diagnose(path, error as Error) };
  }
}
