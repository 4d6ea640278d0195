import { shuffle } from '@foliograph/core';
import type { Batches } from './Batches.js';
import type { Span } from './gatherInputs.js';

/** Samples in any order, so many at a time. */
export function anyBatches(rows: Int32Array, batch: number): Batches {
  const size = Math.min(batch, rows.length);
  return {
    size,
    count: rows.length,
    deal(random) {
      const order = random ? shuffle(rows.slice(), random) : rows;
      const spans: Span[] = [];
      for (let from = 0; from < rows.length; from += size) spans.push({ rows: order, from, count: Math.min(size, rows.length - from) });
      return spans;
    },
  };
}
