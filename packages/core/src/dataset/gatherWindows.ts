import type { Dataset } from './Dataset.js';

/** Lays the windows that end at the given rows end to end into `out`, unscaled; each is one contiguous slice, oldest session first. */
export function gatherWindows(
  { rows, features }: Dataset,
  ends: Int32Array,
  window: number,
  out: Float32Array = new Float32Array(ends.length * window * features.length),
): Float32Array {
  const size = window * features.length;
  for (let i = 0; i < ends.length; i++) {
    const to = (ends[i]! + 1) * features.length;
    out.set(rows.subarray(to - size, to), i * size);
  }
  return out;
}
