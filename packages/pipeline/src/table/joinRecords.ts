import { noDay, type Records } from '../bars/index.js';
import type { TakenRecords } from './takeRecords.js';

/** The rows of all relations after one another; blank where a relation lacks a column. */
export function joinRecords(taken: readonly TakenRecords[]): Omit<Records, 'locate'> {
  const rows = taken.map(({ rowsIn }) => rowsIn.reduce((sum, count) => sum + count, 0));
  const length = rows.reduce((sum, count) => sum + count, 0);
  const names = new Map<string, string[]>();
  const days = new Map<string, Int32Array>();
  const numbers = new Map<string, Float64Array>();
  let first = 0;
  for (const [r, { fields }] of taken.entries()) {
    for (const [field, cells] of fields) {
      if (cells.kind === 'name') {
        const all = names.get(field) ?? new Array<string>(length).fill('');
        for (const [i, cell] of cells.cells.entries()) all[first + i] = cell;
        names.set(field, all);
      } else if (cells.kind === 'day') {
        days.set(field, laid(cells.chunks, days.get(field) ?? new Int32Array(length).fill(noDay), first));
      } else {
        numbers.set(field, laid(cells.chunks, numbers.get(field) ?? new Float64Array(length).fill(NaN), first));
      }
    }
    first += rows[r]!;
  }
  return { length, names, days, numbers };
}

function laid<A extends Int32Array | Float64Array>(chunks: readonly A[], all: A, first: number): A {
  let at = first;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
