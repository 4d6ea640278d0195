import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import type { Attribute, Domain, OnnxGraph, OnnxModel, OnnxNode, OnnxTensor, OnnxValue } from './OnnxModel.js';

const IR_VERSION = 8;
const OPSET = 17;
/** The versions of other domains that stand beside that one. */
const DOMAINS: Readonly<Record<Domain, number>> = { 'ai.onnx.ml': 3 };
/** TensorProto.DataType. */
const TYPES = { float32: 1, int64: 7 } as const;

/** The bytes of a model: IR version 8, operator set 17; equal models give equal bytes. Field numbers are those of onnx.proto. */
export function encodeModel({ producer, producerVersion, graph, metadata }: OnnxModel): Uint8Array {
  const writer = new BinaryWriter();
  integer(writer, 1, IR_VERSION);
  string(writer, 2, producer);
  string(writer, 3, producerVersion);
  message(writer, 7, () => writeGraph(writer, graph));
  message(writer, 8, () => integer(writer, 2, OPSET));
  for (const domain of domainsOf(graph)) {
    message(writer, 8, () => {
      string(writer, 1, domain);
      integer(writer, 2, DOMAINS[domain]);
    });
  }
  for (const [key, value] of Object.entries(metadata)) {
    message(writer, 14, () => {
      string(writer, 1, key);
      string(writer, 2, value);
    });
  }
  return writer.finish();
}

/** Domains of the nodes of a graph and its bodies, each once. */
function domainsOf({ nodes }: OnnxGraph): Set<Domain> {
  const bodies = nodes.flatMap(({ attributes }) => Object.values(attributes).flatMap((value) => ('graph' in value ? [value.graph] : [])));
  const own = nodes.flatMap(({ domain }) => domain ?? []);
  return new Set([...own, ...bodies.flatMap((body) => [...domainsOf(body)])]);
}

function writeGraph(writer: BinaryWriter, graph: OnnxGraph): void {
  for (const node of graph.nodes) message(writer, 1, () => writeNode(writer, node));
  string(writer, 2, graph.name);
  for (const tensor of graph.initializers) message(writer, 5, () => writeTensor(writer, tensor));
  for (const value of graph.inputs) message(writer, 11, () => writeValue(writer, value));
  for (const value of graph.outputs) message(writer, 12, () => writeValue(writer, value));
}

function writeNode(writer: BinaryWriter, node: OnnxNode): void {
  for (const name of node.inputs) string(writer, 1, name);
  for (const name of node.outputs) string(writer, 2, name);
  string(writer, 4, node.operator);
  for (const [name, attribute] of Object.entries(node.attributes)) {
    message(writer, 5, () => {
      string(writer, 1, name);
      writeAttribute(writer, attribute);
    });
  }
  if (node.domain !== undefined) string(writer, 7, node.domain);
}

function writeAttribute(writer: BinaryWriter, attribute: Attribute): void {
  if ('float' in attribute) {
    writer.tag(2, WireType.Bit32).float(attribute.float);
    integer(writer, 20, 1);
  } else if ('int' in attribute) {
    integer(writer, 3, attribute.int);
    integer(writer, 20, 2);
  } else if ('string' in attribute) {
    string(writer, 4, attribute.string);
    integer(writer, 20, 3);
  } else if ('graph' in attribute) {
    message(writer, 6, () => writeGraph(writer, attribute.graph));
    integer(writer, 20, 5);
  } else if ('floats' in attribute) {
    for (const value of attribute.floats) writer.tag(7, WireType.Bit32).float(value);
    integer(writer, 20, 6);
  } else if ('strings' in attribute) {
    for (const value of attribute.strings) string(writer, 9, value);
    integer(writer, 20, 8);
  } else {
    for (const value of attribute.ints) integer(writer, 8, value);
    integer(writer, 20, 7);
  }
}

function writeTensor(writer: BinaryWriter, { name, shape, data }: OnnxTensor): void {
  for (const extent of shape) integer(writer, 1, extent);
  integer(writer, 2, data instanceof Float32Array ? TYPES.float32 : TYPES.int64);
  string(writer, 8, name);
  writer.tag(9, WireType.LengthDelimited).bytes(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
}

function writeValue(writer: BinaryWriter, { name, type, shape }: OnnxValue): void {
  string(writer, 1, name);
  message(writer, 2, () =>
    message(writer, 1, () => {
      integer(writer, 1, TYPES[type]);
      message(writer, 2, () => {
        for (const extent of shape) {
          message(writer, 1, () => (typeof extent === 'number' ? integer(writer, 1, extent) : string(writer, 2, extent)));
        }
      });
    }),
  );
}

const integer = (writer: BinaryWriter, field: number, value: number) => writer.tag(field, WireType.Varint).int64(value);
const string = (writer: BinaryWriter, field: number, value: string) => writer.tag(field, WireType.LengthDelimited).string(value);
const message = (writer: BinaryWriter, field: number, write: () => unknown) => {
  writer.tag(field, WireType.LengthDelimited).fork();
  write();
  writer.join();
};
