import type { Place } from '@foliograph/core';
import { withConnection } from '../table/withConnection.js';
import { rowGroupsOf } from './rowGroupsOf.js';

/** The row groups in which rows of a file stand, and their places there, each counted from 1. */
export async function placesOf(file: string, rows: readonly number[]): Promise<ReadonlyMap<number, Place>> {
  const groups = await withConnection((connection) => rowGroupsOf(connection, file));
  const places = new Map<number, Place>();
  let first = 0;
  for (const [g, count] of groups.entries()) {
    for (const row of rows) {
      if (row >= first && row < first + count) places.set(row, { file, part: `row group ${g + 1}, row ${row - first + 1}` });
    }
    first += count;
  }
  return places;
}
