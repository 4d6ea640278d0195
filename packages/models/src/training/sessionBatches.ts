import { shuffle } from '@foliograph/core';
import type { Batches } from './Batches.js';
import type { Span } from './gatherInputs.js';

/** Fewer samples have no correlation worth learning. */
const least = 3;

/** The samples of a session at a time, given the number of sessions T of which row n * T + t is one of session t; sessions of fewer than three samples are left out. */
export function sessionBatches(rows: Int32Array, T: number): Batches {
  const sorted = rows.slice().sort((a, b) => (a % T) - (b % T) || a - b);
  const spans: Span[] = [];
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1;
    while (to < sorted.length && sorted[to]! % T === sorted[from]! % T) to++;
    if (to - from >= least) spans.push({ rows: sorted, from, count: to - from });
    from = to;
  }
  return {
    size: spans.reduce((size, { count }) => Math.max(size, count), 0),
    count: spans.reduce((sum, { count }) => sum + count, 0),
    deal(random) {
      if (!random) return spans;
      return Array.from(
        shuffle(
          spans.map((_, i) => i),
          random,
        ),
        (i) => spans[i]!,
      );
    },
  };
}
