import { daysOf } from './daysOf.js';
import { decode } from './decode.js';
import type { DatedPlane } from './planeToArrow.js';

/** A stored plane, in the precision it was stored in: a view of the bytes where its series lie end to end in them. */
export function planeFromArrow(bytes: Uint8Array): DatedPlane {
  const { names, children } = decode(bytes);
  const [dates, ...series] = children;
  const T = dates!.length;
  const columns = series.map((column) => column.toArray() as Float64Array | Float32Array);
  return { assets: names.slice(1) as string[], sessions: daysOf(dates!), plane: planeOf(columns, T) };
}

function planeOf(columns: readonly (Float64Array | Float32Array)[], T: number): DatedPlane['plane'] {
  const [first = new Float64Array()] = columns;
  const Values = first instanceof Float32Array ? Float32Array : Float64Array;
  const [size, length] = [first.BYTES_PER_ELEMENT, columns.length * T];
  const follows = ({ buffer, byteOffset }: Float64Array | Float32Array, n: number) =>
    buffer === first.buffer && byteOffset === first.byteOffset + n * T * size;
  if (columns.every(follows)) return new Values(first.buffer as ArrayBuffer, first.byteOffset, length);
  const plane = new Values(length);
  for (const [n, values] of columns.entries()) plane.set(values, n * T);
  return plane;
}
