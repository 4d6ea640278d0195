import { medianOf } from './medianOf.js';

/** Bars looked at on each side of a day. */
const reach = 30;

/** Filled and read within one call, which is made some thousand times. */
const sizes = new Float64Array(2 * reach);

/** Bars within thirty of a day on each side, not counting the day itself nor the `after` bars that follow it. */
export interface Around {
  /** Median size of the values before, and after; NaN without any. */
  readonly before: number;
  readonly after: number;
  readonly both: number;
  /** The largest of all. */
  readonly largest: number;
  readonly count: number;
}

/** What is usual of a quantity near a cell of one asset: `sizeAt` gives its size there, NaN where it has none. */
export function around(cell: number, T: number, sizeAt: (cell: number) => number, skipped = 0): Around {
  const first = cell - (cell % T);
  let count = 0;
  let largest = 0;
  const take = (from: number, step: number, end: number) => {
    const begun = count;
    for (let at = from; at !== end && count - begun < reach; at += step) {
      const size = sizeAt(at);
      if (Number.isNaN(size)) continue;
      sizes[count++] = size;
      largest = Math.max(largest, size);
    }
    return medianOf(sizes, count - begun, begun);
  };
  const before = take(cell - 1, -1, first - 1);
  const after = take(Math.min(cell + 1 + skipped, first + T), 1, first + T);
  return { before, after, both: medianOf(sizes, count), largest, count };
}
