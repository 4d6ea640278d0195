import type { DuckDBConnection } from '@duckdb/node-api';
import type { Finding } from '../table/Finding.js';
import { shownCell } from '../table/shownCell.js';
import { cellSql } from './cellSql.js';

/** A column of a file that may hold other cells than it should. */
export interface Doubt {
  readonly index: number;
  readonly name: string;
  readonly kind: keyof typeof cellSql;
}

/** The cells of doubtful columns that are not what they should be, in the order of the file. */
export async function badCells(
  connection: DuckDBConnection,
  from: string,
  path: string,
  doubts: readonly Doubt[],
): Promise<readonly Finding[]> {
  if (doubts.length === 0) return [];
  const texts = doubts.map(({ index, kind }, d) => `${cellSql[kind].bad(index)} AS d${d}`);
  const any = doubts.map((_, d) => `d${d} IS NOT NULL`).join(' OR ');
  const numbered = `SELECT (row_number() OVER ())::INTEGER - 1 AS place, * FROM ${from}`;
  const query = await connection.runAndReadAll(
    `SELECT * FROM (SELECT place, ${texts.join(', ')} FROM (${numbered})) WHERE ${any} ORDER BY place`,
  );
  return query.getRows().flatMap(([row, ...cells]) =>
    cells.flatMap((text, d) => {
      const { name, kind } = doubts[d]!;
      return text === null ? [] : [{ path, row: row as number, message: `${name} is not ${wanted[kind]}: ${shownCell(text as string)}` }];
    }),
  );
}

const wanted = { day: 'a day as YYYY-MM-DD', number: 'a number', name: 'a name' } satisfies Record<keyof typeof cellSql, string>;
