import { daysOf } from './daysOf.js';
import { decode } from './decode.js';
import type { DatedPlane } from './planeToArrow.js';

/** A stored plane, in the precision it was stored in. */
export function planeFromArrow(bytes: Uint8Array): DatedPlane {
  const { names, children } = decode(bytes);
  const [dates, ...series] = children;
  const T = dates!.length;
  const columns = series.map((column) => column.toArray() as Float64Array | Float32Array);
  const length = columns.length * T;
  const plane = columns[0] instanceof Float32Array ? new Float32Array(length) : new Float64Array(length);
  for (const [n, values] of columns.entries()) plane.set(values, n * T);
  return { assets: names.slice(1) as string[], sessions: daysOf(dates!), plane };
}
