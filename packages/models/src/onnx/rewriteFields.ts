import { BinaryReader, BinaryWriter, WireType } from '@bufbuild/protobuf/wire';

/** What stands in place of one message or text of a field: others of the same field, none where it goes. */
export type Rewriter = (content: Uint8Array) => readonly Uint8Array[];

/** A message in which fields that have a rewriter hold what it gives; all else is kept bit for bit. */
export function rewriteFields(bytes: Uint8Array, rewriters: Readonly<Record<number, Rewriter>>): Uint8Array {
  const reader = new BinaryReader(bytes);
  const writer = new BinaryWriter();
  while (reader.pos < reader.len) {
    const from = reader.pos;
    const [field, wire] = reader.tag();
    const rewrite = wire === WireType.LengthDelimited ? rewriters[field] : undefined;
    if (rewrite) for (const content of rewrite(reader.bytes())) writer.tag(field, wire).bytes(content);
    else {
      reader.skip(wire, field);
      writer.raw(bytes.subarray(from, reader.pos));
    }
  }
  return writer.finish();
}
