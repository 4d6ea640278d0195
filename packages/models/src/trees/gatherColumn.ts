import { scale } from '../scaling/index.js';
import type { Source } from '../training/gatherInputs.js';

/** Scaled values of feature f of the flattened windows [W × K] that end at the rows; false where one is not finite, raw or scaled. */
export function gatherColumn({ dataset, scaling, window }: Source, rows: Int32Array, f: number, out: Float32Array): boolean {
  const K = dataset.features.length;
  const T = dataset.sessions.length;
  const raw = dataset.rows;
  const k = f % K;
  const back = window - 1 - Math.floor(f / K);
  let probe = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const value = raw[(row - back) * K + k]!;
    const scaled = scale(value, scaling.features, scaling.groups > 1 ? Math.floor(row / T) * K + k : k);
    out[i] = scaled;
    probe += value - value + (scaled - scaled);
  }
  return probe === 0;
}
