import { records } from './records.js';

/** The lines on which rows of a file begin; row 0 follows the header. */
export async function linesOf(path: string, rows: Iterable<number>): Promise<ReadonlyMap<number, number>> {
  const wanted = new Set(rows);
  const lines = new Map<number, number>();
  let row = -1;
  for await (const some of records(path)) {
    for (const { line } of some) {
      if (wanted.has(row)) lines.set(row, line);
      row++;
    }
    if (lines.size === wanted.size) break;
  }
  return lines;
}
