import type { Source } from '../training/gatherInputs.js';
import type { Binned } from './Binned.js';
import { binColumn } from './binColumn.js';
import { binEdges } from './binEdges.js';
import { gatherColumn } from './gatherColumn.js';

/** Values that the edges of a feature are taken from. */
const enough = 1 << 16;

/** The windows that end at the rows in at most `bins` bins a feature, or in those of given edges; undefined where a value is not finite. */
export function binSamples(source: Source, rows: Int32Array, bins: number | readonly Float32Array[]): Binned | undefined {
  const F = source.window * source.dataset.features.length;
  const values = new Float32Array(rows.length);
  const cells = new Uint8Array(F * rows.length);
  const columns = Array.from({ length: F }, (_, f) => cells.subarray(f * rows.length, (f + 1) * rows.length));
  const edges: Float32Array[] = [];
  for (let f = 0; f < F; f++) {
    if (!gatherColumn(source, rows, f, values)) return undefined;
    const own = typeof bins === 'number' ? binEdges(some(values).sort(), bins) : bins[f]!;
    binColumn(values, own, columns[f]!);
    edges.push(own);
  }
  return { cells, columns, edges, count: rows.length };
}

/** A copy of the values, thinned evenly where there are many. */
function some(values: Float32Array): Float32Array {
  const stride = values.length / enough;
  return stride <= 1 ? values.slice() : Float32Array.from({ length: enough }, (_, i) => values[Math.floor(i * stride)]!);
}
