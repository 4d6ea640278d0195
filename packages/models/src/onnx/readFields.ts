import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';

/** Calls the reader of each field that is there; fields without one are passed over. */
export function readFields(bytes: Uint8Array, readers: Readonly<Record<number, (reader: BinaryReader) => void>>): void {
  const reader = new BinaryReader(bytes);
  while (reader.pos < reader.len) {
    const [field, wire] = reader.tag();
    const read = readers[field];
    if (read) read(reader);
    else if (wire === WireType.StartGroup || wire === WireType.EndGroup) throw new Error(`unexpected group at byte ${reader.pos}`);
    else reader.skip(wire, field);
    if (reader.pos > reader.len) throw new Error('the file ends too early');
  }
}
