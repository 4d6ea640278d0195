import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import { readFields } from '../onnx/readFields.js';
import { type Rewriter, rewriteFields } from '../onnx/rewriteFields.js';
import type { ForeignModel } from './ForeignModel.js';
import { prefix, prefixNode, prefixSparse, prefixTensor } from './prefixNames.js';

/** The operator whose node is replaced by a model of another maker. */
export const slot = 'Slot';

/** A model of ours whose one slot is filled with another's graph, from one of its inputs to one of its outputs; that graph's versions of operators hold for both. */
export function fillSlot(ours: Uint8Array, theirs: ForeignModel, input: string, output: string): Uint8Array {
  let version = theirs.irVersion;
  const node: Rewriter = (bytes) => {
    const { operator, values } = readNode(bytes);
    if (operator !== slot) return [bytes];
    const [from, to] = values as [string, string];
    const inner = theirs.nodes.flatMap(prefixNode);
    return [identity(from, prefix + input), ...inner, identity(prefix + output, to)];
  };
  const graph: Rewriter = (bytes) => {
    const writer = new BinaryWriter().raw(rewriteFields(bytes, { 1: node }));
    const append = (field: number, messages: readonly Uint8Array[], rename: Rewriter) => {
      for (const message of messages.flatMap(rename)) {
        writer.tag(field, WireType.LengthDelimited).bytes(message);
      }
    };
    append(5, theirs.initializers, prefixTensor);
    append(15, theirs.sparse, prefixSparse);
    return [writer.finish()];
  };
  readFields(ours, { 1: (r) => (version = Math.max(version, Number(r.int64()))) });
  const writer = new BinaryWriter().raw(rewriteFields(ours, { 7: graph, 8: () => [] }));
  // A field that stands twice counts as it stands last.
  writer.tag(1, WireType.Varint).int64(version);
  for (const [domain, opset] of theirs.opsets) {
    writer.tag(8, WireType.LengthDelimited).fork();
    if (domain !== '') writer.tag(1, WireType.LengthDelimited).string(domain);
    writer.tag(2, WireType.Varint).int64(opset).join();
  }
  return writer.finish();
}

function readNode(bytes: Uint8Array): { operator: string; values: string[] } {
  let operator = '';
  const values: string[] = [];
  readFields(bytes, {
    1: (r) => values.push(r.string(true)),
    2: (r) => values.push(r.string(true)),
    4: (r) => (operator = r.string(true)),
  });
  return { operator, values };
}

function identity(from: string, to: string): Uint8Array {
  const text = (writer: BinaryWriter, field: number, value: string) => writer.tag(field, WireType.LengthDelimited).string(value);
  return text(text(text(new BinaryWriter(), 1, from), 2, to), 4, 'Identity').finish();
}
