import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import { fail, ok, type Result } from '@foliograph/core';
import { readFields } from './readFields.js';

export interface Initializer {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

const float32 = 1;

/** The float32 constants of an ONNX model by name, as this package writes them (raw data); a problem where the bytes are not a whole model. */
export function readInitializers(bytes: Uint8Array): Result<ReadonlyMap<string, Initializer>> {
  const found = new Map<string, Initializer>();
  const readTensor = (tensor: Uint8Array) => {
    const shape: number[] = [];
    let [name, type] = ['', 0];
    let raw = new Uint8Array();
    const readDims = (r: BinaryReader) => shape.push(Number(r.int64()));
    const reader = new BinaryReader(tensor);
    while (reader.pos < reader.len) {
      const [field, wire] = reader.tag();
      if (field === 1 && wire === WireType.LengthDelimited) {
        const packed = new BinaryReader(reader.bytes());
        while (packed.pos < packed.len) readDims(packed);
      } else if (field === 1) readDims(reader);
      else if (field === 2) type = reader.int32();
      else if (field === 8) name = reader.string(true);
      else if (field === 9) raw = reader.bytes() as Uint8Array<ArrayBuffer>;
      else reader.skip(wire, field);
    }
    // A copy, since raw data need not lie at a multiple of four.
    if (type === float32 && raw.length % 4 === 0) found.set(name, { shape, data: new Float32Array(new Uint8Array(raw).buffer) });
  };
  try {
    readFields(bytes, { 7: (model) => readFields(model.bytes(), { 5: (graph) => readTensor(graph.bytes()) }) });
    return ok(found);
  } catch (error) {
    return fail(`this is not a whole ONNX model (${bytes.length} bytes): ${(error as Error).message}`);
  }
}
