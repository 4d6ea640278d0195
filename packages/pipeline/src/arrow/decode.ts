import { type Table, tableFromIPC } from '@uwdata/flechette';

/** The table of an Arrow stream, whose numbers are views of the bytes; bytes that do not start where numbers may are copied first. */
export function decode(bytes: Uint8Array): Table {
  return tableFromIPC(bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes));
}
