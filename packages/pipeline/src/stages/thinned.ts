import type { RandomStream } from '@foliograph/core';

/** At most so many of the rows, spread evenly from a place that is drawn; all of them where they are no more. */
export function thinned(rows: Int32Array, most: number, random: RandomStream): Int32Array {
  if (rows.length <= most) return rows;
  const step = rows.length / most;
  const first = random.uniform() * step;
  return Int32Array.from({ length: most }, (_, i) => rows[Math.min(Math.floor(first + i * step), rows.length - 1)]!);
}
