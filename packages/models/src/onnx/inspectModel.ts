import type { BinaryReader } from '@bufbuild/protobuf/wire';
import { fail, ok, type Result } from '@foliograph/core';
import type { ModelFacts, ValueFacts } from './ModelFacts.js';
import type { Dim } from './OnnxModel.js';
import { readFields } from './readFields.js';

/** What an ONNX file says of itself, read without ONNX Runtime; a problem where the bytes are not a whole ONNX model. */
export function inspectModel(bytes: Uint8Array): Result<ModelFacts> {
  try {
    const facts = readModel(bytes);
    if (facts.irVersion === 0 || facts.outputs.length === 0) return fail('this is not an ONNX model: it has no version or no output');
    return ok(facts);
  } catch (error) {
    return fail(`this is not a whole ONNX model (${bytes.length} bytes): ${(error as Error).message}`);
  }
}

function readModel(bytes: Uint8Array): ModelFacts {
  const facts = { irVersion: 0, opset: 0, producer: '', producerVersion: '', metadata: {} as Record<string, string> };
  let graph: Pick<ModelFacts, 'inputs' | 'outputs' | 'operators'> = { inputs: [], outputs: [], operators: {} };
  readFields(bytes, {
    1: (r) => (facts.irVersion = Number(r.int64())),
    2: (r) => (facts.producer = r.string(true)),
    3: (r) => (facts.producerVersion = r.string(true)),
    7: (r) => (graph = readGraph(r.bytes())),
    8: (r) => {
      let [domain, version] = ['', 0];
      readFields(r.bytes(), { 1: (o) => (domain = o.string(true)), 2: (o) => (version = Number(o.int64())) });
      if (domain === '') facts.opset = version;
    },
    14: (r) => {
      let key = '';
      readFields(r.bytes(), { 1: (e) => (key = e.string(true)), 2: (e) => (facts.metadata[key] = e.string(true)) });
    },
  });
  return { ...facts, ...graph };
}

function readGraph(bytes: Uint8Array): Pick<ModelFacts, 'inputs' | 'outputs' | 'operators'> {
  const inputs: ValueFacts[] = [];
  const outputs: ValueFacts[] = [];
  const counts = new Map<string, number>();
  const count = (operator: string) => counts.set(operator, (counts.get(operator) ?? 0) + 1);
  readFields(bytes, {
    1: (r) => readFields(r.bytes(), { 4: (n) => count(n.string(true)) }),
    11: (r) => inputs.push(readValue(r.bytes())),
    12: (r) => outputs.push(readValue(r.bytes())),
  });
  return { inputs, outputs, operators: Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function readValue(bytes: Uint8Array): ValueFacts {
  let name = '';
  const shape: Dim[] = [];
  const readDim = (r: BinaryReader) =>
    readFields(r.bytes(), { 1: (d) => shape.push(Number(d.int64())), 2: (d) => shape.push(d.string(true)) });
  const readTensorType = (r: BinaryReader) => readFields(r.bytes(), { 2: (s) => readFields(s.bytes(), { 1: readDim }) });
  readFields(bytes, { 1: (r) => (name = r.string(true)), 2: (r) => readFields(r.bytes(), { 1: readTensorType }) });
  return { name, shape };
}
