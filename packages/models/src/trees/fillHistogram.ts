import type { Histogram } from './Histogram.js';

/** Sums packed gradients by bin into a histogram's first parts, one a feature of the list; `packed[i]` belongs to the sample `rows[i]`. Four features a pass, so that a sample is fetched once for four. */
export function fillHistogram(
  columns: readonly Uint8Array[],
  features: Int32Array,
  rows: Int32Array,
  packed: Float64Array,
  { all, parts }: Histogram,
): void {
  all.fill(0);
  const length = rows.length;
  let f = 0;
  for (; f + 3 < features.length; f += 4) {
    const [column0, column1] = [columns[features[f]!]!, columns[features[f + 1]!]!];
    const [column2, column3] = [columns[features[f + 2]!]!, columns[features[f + 3]!]!];
    const [part0, part1, part2, part3] = [parts[f]!, parts[f + 1]!, parts[f + 2]!, parts[f + 3]!];
    for (let i = 0; i < length; i++) {
      const row = rows[i]!;
      const value = packed[i]!;
      part0[column0[row]!]! += value;
      part1[column1[row]!]! += value;
      part2[column2[row]!]! += value;
      part3[column3[row]!]! += value;
    }
  }
  for (; f < features.length; f++) {
    const column = columns[features[f]!]!;
    const part = parts[f]!;
    for (let i = 0; i < length; i++) part[column[rows[i]!]!]! += packed[i]!;
  }
}
