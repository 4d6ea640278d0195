import type { Plane } from '../panel/index.js';
import type { Known } from './Known.js';
import type { Publications } from './Publications.js';

/**
 * One plane of what `read` makes of the values known at each session: those of rows published strictly before its day.
 * NaN before an asset's first row, and where the latest period ended more than `maxAge` days before. A row without a value tells nothing.
 */
export function sweep(
  { days, starts, rows, published, places, periods }: Publications,
  field: Float64Array,
  read: (known: Known) => number,
  maxAge = Number.POSITIVE_INFINITY,
): Plane {
  const [N, T] = [periods.length, days.length];
  const plane = new Float64Array(N * T).fill(NaN);
  const buffer = new Float64Array(Math.max(0, ...periods.map(({ length }) => length)));
  for (let n = 0; n < N; n++) {
    const known = { periods: periods[n]!, values: buffer.fill(NaN), latest: -1 };
    let row = starts[n]!;
    let current = NaN;
    for (let t = 0; t < T; t++) {
      let changed = false;
      for (; row < starts[n + 1]! && published[row]! < days[t]!; row++) {
        const value = field[rows[row]!]!;
        if (Number.isNaN(value)) continue;
        known.values[places[row]!] = value;
        known.latest = Math.max(known.latest, places[row]!);
        changed = true;
      }
      if (changed) current = read(known);
      if (known.latest >= 0 && days[t]! - known.periods[known.latest]! <= maxAge) plane[n * T + t] = current;
    }
  }
  return plane;
}
