import type { ArrowColumns } from './ArrowColumn.js';
import { batchOf, typeOf } from './batchOf.js';
import { encode } from './encode.js';

/** A table as an Arrow stream with declared column types. */
export const tableToArrow = (columns: ArrowColumns): Uint8Array =>
  encode(Object.entries(columns).map(([name, column]) => ({ name, type: typeOf[column.type](), batches: [batchOf(column)] })));
