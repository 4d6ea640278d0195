import { encodeModel, GraphBuilder } from '../onnx/index.js';

/** A model that gives its input `x` of some rank as its output `y`: how a tensor passes between a device and the processor. */
export function identityModel(rank: number): Uint8Array {
  const graph = new GraphBuilder();
  const shape = Array.from({ length: rank }, (_, axis) => `any${axis}`);
  graph.output('y', graph.input('x', shape), shape);
  return encodeModel({ producer: 'foliograph', producerVersion: '', graph: graph.graph('identity'), metadata: {} });
}
