import type { Binned } from './Binned.js';
import { mostBins } from './mostBins.js';

/**
 * Sums packed gradients by bin, for each feature of a list in turn; `packed[i]` belongs to the sample `rows[i]`.
 * Four features a pass fetch a sample once for four; one array of cells and one of sums leave the processor registers for it.
 */
export function fillHistogram(
  { cells, count }: Pick<Binned, 'cells' | 'count'>,
  features: Int32Array,
  rows: Int32Array,
  packed: Float64Array,
  out: Float64Array,
): void {
  out.fill(0);
  const length = rows.length;
  let f = 0;
  for (; f + 3 < features.length; f += 4) {
    const [column0, column1] = [features[f]! * count, features[f + 1]! * count];
    const [column2, column3] = [features[f + 2]! * count, features[f + 3]! * count];
    const [part0, part1] = [f * mostBins, (f + 1) * mostBins];
    const [part2, part3] = [(f + 2) * mostBins, (f + 3) * mostBins];
    for (let i = 0; i < length; i++) {
      const row = rows[i]!;
      const value = packed[i]!;
      out[part0 + cells[column0 + row]!]! += value;
      out[part1 + cells[column1 + row]!]! += value;
      out[part2 + cells[column2 + row]!]! += value;
      out[part3 + cells[column3 + row]!]! += value;
    }
  }
  for (; f < features.length; f++) {
    const column = features[f]! * count;
    const part = f * mostBins;
    for (let i = 0; i < length; i++) out[part + cells[column + rows[i]!]!]! += packed[i]!;
  }
}
