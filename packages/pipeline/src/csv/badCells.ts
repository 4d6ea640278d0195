import type { DuckDBConnection } from '@duckdb/node-api';
import { shown } from '../spec/shown.js';
import type { CsvTable } from './CsvTable.js';
import { cellSql } from './cellSql.js';
import type { Finding } from './Finding.js';

/** A column of a file that may hold cells of another kind. */
export interface Doubt {
  readonly index: number;
  readonly name: string;
  readonly kind: keyof typeof cellSql;
}

/** The cells of a few columns that are not what they should be, in the order of the file. */
export async function badCells(
  connection: DuckDBConnection,
  from: string,
  path: CsvTable['path'],
  doubts: readonly Doubt[],
): Promise<Finding[]> {
  if (doubts.length === 0) return [];
  const texts = doubts.map(({ index, kind }, d) => `${cellSql[kind].bad(index)} AS d${d}`);
  const any = doubts.map((_, d) => `d${d} IS NOT NULL`).join(' OR ');
  const numbered = `SELECT (row_number() OVER ())::INTEGER - 1 AS line, * FROM ${from}`;
  const result = await connection.run(`SELECT * FROM (SELECT line, ${texts.join(', ')} FROM (${numbered})) WHERE ${any} ORDER BY line`);
  const [rows, ...cells] = await result.getColumnsJS();
  return rows!.flatMap((row, i) =>
    doubts.flatMap(({ name, kind }, d) => {
      const text = cells[d]![i];
      return text === null ? [] : [{ path, row: Number(row), message: `${name} is not ${wanted[kind]}: ${shown(text)}` }];
    }),
  );
}

const wanted = { day: 'a day', number: 'a number', name: 'a name' } satisfies Record<keyof typeof cellSql, string>;
