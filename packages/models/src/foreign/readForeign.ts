import type { BinaryReader } from '@bufbuild/protobuf/wire';
import { readFields } from '../onnx/readFields.js';
import type { ForeignModel, ForeignValue } from './ForeignModel.js';

/** TensorProto.DataLocation. */
const EXTERNAL = 1;

/** The parts of an ONNX model of any maker; throws where the bytes are not a whole one. */
export function readForeign(bytes: Uint8Array): ForeignModel {
  const opsets = new Map<string, number>();
  const [nodes, initializers, sparse]: Uint8Array[][] = [[], [], []];
  const [inputs, outputs]: ForeignValue[][] = [[], []];
  let [irVersion, functions, external] = [0, false, false];
  const filled = new Set<string>();
  const readInitializer = (r: BinaryReader) => {
    const tensor = r.bytes();
    initializers!.push(tensor);
    readFields(tensor, {
      8: (t) => filled.add(t.string(true)),
      14: (t) => (external ||= t.int32() === EXTERNAL),
    });
  };
  const readSparse = (r: BinaryReader) => {
    const tensor = r.bytes();
    sparse!.push(tensor);
    readFields(tensor, { 1: (values) => readFields(values.bytes(), { 8: (t) => filled.add(t.string(true)) }) });
  };
  readFields(bytes, {
    1: (r) => (irVersion = Number(r.int64())),
    7: (r) =>
      readFields(r.bytes(), {
        1: (g) => nodes!.push(g.bytes()),
        5: readInitializer,
        11: (g) => inputs!.push(readValue(g.bytes())),
        12: (g) => outputs!.push(readValue(g.bytes())),
        15: readSparse,
      }),
    8: (r) => {
      let [domain, version] = ['', 0];
      readFields(r.bytes(), { 1: (o) => (domain = o.string(true)), 2: (o) => (version = Number(o.int64())) });
      opsets.set(domain === 'ai.onnx' ? '' : domain, version);
    },
    25: (r) => {
      r.bytes();
      functions = true;
    },
  });
  if (irVersion === 0 || outputs!.length === 0) throw new Error('it has no version or no output');
  const own = inputs!.filter(({ name }) => !filled.has(name));
  return {
    irVersion,
    opsets,
    nodes: nodes!,
    initializers: initializers!,
    sparse: sparse!,
    inputs: own,
    outputs: outputs!,
    functions,
    external,
  };
}

function readValue(bytes: Uint8Array): ForeignValue {
  let [name, type] = ['', 0];
  const shape: (number | undefined)[] = [];
  const readDim = (r: BinaryReader) => {
    let extent: number | undefined;
    readFields(r.bytes(), { 1: (d) => (extent = Number(d.int64())) });
    shape.push(extent);
  };
  const readTensorType = (r: BinaryReader) =>
    readFields(r.bytes(), { 1: (t) => (type = t.int32()), 2: (t) => readFields(t.bytes(), { 1: readDim }) });
  readFields(bytes, { 1: (r) => (name = r.string(true)), 2: (r) => readFields(r.bytes(), { 1: readTensorType }) });
  return { name, type, shape };
}
