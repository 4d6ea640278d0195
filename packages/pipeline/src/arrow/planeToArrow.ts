import { batchOf, typeOf } from './batchOf.js';
import { encode } from './encode.js';
import { joined } from './joined.js';
import { sideBySide } from './sideBySide.js';

/** Bytes up to which pieces are put together: what surrounds the numbers, not the numbers. */
const small = 2 ** 16;

/** A plane with its assets and sessions. */
export interface DatedPlane {
  readonly assets: readonly string[];
  readonly sessions: readonly string[];
  readonly plane: Float64Array | Float32Array;
}

/** The pieces of a plane as a wide Arrow table: a row a session, a column an asset, so that an asset's series stays contiguous and any reader sees a dated frame; numbers are not copied. */
export function planeToArrow({ assets, sessions, plane }: DatedPlane): Iterable<Uint8Array> {
  const T = sessions.length;
  const series = assets.map((name, n) => {
    const values = plane.subarray(n * T, (n + 1) * T);
    const column = values instanceof Float64Array ? ({ type: 'float64', values } as const) : ({ type: 'float32', values } as const);
    return { name, type: typeOf[column.type](), batches: [batchOf(column)] };
  });
  const dates = { name: 'date', type: typeOf.date(), batches: [batchOf({ type: 'date', values: sessions })] };
  return joined(sideBySide(encode([dates, ...series])), small);
}
