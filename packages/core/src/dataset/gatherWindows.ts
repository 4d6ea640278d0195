import type { Dataset } from './Dataset.js';

/** Lays the windows that end at the given rows end to end into `out`, unscaled; each is one contiguous slice, oldest session first. */
export function gatherWindows(
  { rows, features }: Dataset,
  ends: Int32Array,
  window: number,
  out: Float32Array = new Float32Array(ends.length * window * features.length),
): Float32Array {
  const K = features.length;
  const size = window * K;
  for (let i = 0; i < ends.length; i++) {
    const from = (ends[i]! + 1) * K - size;
    for (let j = 0; j < size; j++) out[i * size + j] = rows[from + j]!;
  }
  return out;
}
