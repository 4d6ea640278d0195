import type { Place } from '@foliograph/core';
import { records } from './records.js';

/** The lines on which rows of a file begin, found in one pass; row 0 follows the header. */
export async function placesOf(file: string, rows: readonly number[], separator: string): Promise<ReadonlyMap<number, Place>> {
  const wanted = new Set(rows);
  const places = new Map<number, Place>();
  let row = -1;
  for await (const some of records(file, separator)) {
    for (const { line } of some) {
      if (wanted.has(row)) places.set(row, { file, line });
      row++;
    }
    if (places.size === wanted.size) break;
  }
  return places;
}
