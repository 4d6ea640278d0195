import type { ArrowColumns } from './ArrowColumn.js';
import { batchOf, typeOf } from './batchOf.js';
import { encode } from './encode.js';
import { joined } from './joined.js';

/** A table as an Arrow stream with declared column types. */
export function tableToArrow(columns: ArrowColumns): Uint8Array {
  const declared = Object.entries(columns).map(([name, column]) => ({ name, type: typeOf[column.type](), batches: [batchOf(column)] }));
  const [bytes] = joined(encode(declared), Infinity);
  return bytes!;
}
