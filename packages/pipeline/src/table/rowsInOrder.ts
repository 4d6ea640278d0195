import { noDay } from '../bars/index.js';
import type { Finding } from './Finding.js';
import { isoDay } from './isoDay.js';
import type { Layout } from './Layout.js';

/** Follows rows as they come: which file each is from, its place there, and the first in each file that lies before the one above it. */
export function rowsInOrder({ relation: { paths, ordered } }: Layout, N: number) {
  const rowsIn = new Int32Array(paths.length);
  const firstOf = new Float64Array(paths.length);
  const last = new Int32Array(Math.max(1, N));
  const late = new Set<number>();
  let seen = 0;
  let current = -1;

  return {
    /** How many rows each file has. */
    rowsIn,
    /** Takes rows up to the next chunk; days that go back are given to `found`. */
    take(rows: number, days: Int32Array, files: Int32Array, codes: Int32Array, found: (make: () => Finding) => void) {
      for (let i = 0; i < rows; i++) {
        const file = files[i]!;
        if (file !== current) {
          current = file;
          firstOf[file] = seen + i;
          last.fill(noDay);
        }
        rowsIn[file]!++;
        const [day, code] = [days[i]!, codes[i]!];
        if (day === noDay || code < 0) continue;
        if (day < last[code]! && ordered && !late.has(file)) {
          late.add(file);
          const message = `${isoDay(day)} stands after ${isoDay(last[code]!)}`;
          found(() => ({ path: paths[file]!, row: seen + i - firstOf[file]!, message }));
        }
        last[code] = day;
      }
      seen += rows;
    },
    /** Where a row of the chunk taken last stands. */
    at: (i: number, rows: number, file: number) => ({ path: paths[file]!, row: seen - rows + i - firstOf[file]! }),
  };
}
