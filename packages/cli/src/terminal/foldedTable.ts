import { textTable } from './textTable.js';

/** A table in as many pieces below each other as its columns need to fit the width, each led by the first column; one column a piece where none fits. */
export function foldedTable(rows: readonly (readonly string[])[], width: number): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => [...row[column]!].length)));
  const pieces: number[][] = [];
  let used = Infinity;
  for (let column = 1; column < widths.length; column++) {
    used += 2 + widths[column]!;
    if (used <= width) pieces.at(-1)!.push(column);
    else {
      pieces.push([column]);
      used = widths[0]! + 2 + widths[column]!;
    }
  }
  return pieces.map((columns) => textTable(rows.map((row) => [row[0]!, ...columns.map((column) => row[column]!)]))).join('\n\n');
}
