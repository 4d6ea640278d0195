import { anySize, order, type Shape } from '../graph/index.js';
import { lower } from '../lowering/index.js';
import { encodeModel, GraphBuilder } from '../onnx/index.js';
import type { Program } from './Program.js';

/** What the next value of a state is called among the outputs. */
export const nextName = (state: string) => `next ${state}`;

export interface ProgramModel {
  readonly bytes: Uint8Array;
  readonly inputs: ReadonlyMap<string, Shape>;
  /** States that change. */
  readonly moving: readonly string[];
}

/** A program as an ONNX model: its inputs, its outputs, and an output for each state that changes. */
export function programModel({ outputs, state }: Program): ProgramModel {
  const graph = new GraphBuilder();
  const moves = [...state].filter(([name, { node }]) => !(node.op === 'input' && node.attributes.name === name));
  const results = [...outputs, ...moves.map(([name, next]) => [nextName(name), next] as const)];
  const tensors = results.map(([, tensor]) => tensor);
  const inputs = new Map<string, Shape>();
  const dims = (shape: Shape) => shape.map((extent, axis) => (extent === anySize ? `any${axis}` : extent));
  for (const node of order(tensors)) {
    if (node.op === 'input') inputs.set(graph.input(node.attributes.name, dims(node.shapes[0]!)), node.shapes[0]!);
  }
  const values = lower(graph, tensors, (name) => name);
  results.forEach(([name, { shape }], i) => {
    graph.output(name, values[i]!, dims(shape));
  });
  const bytes = encodeModel({ producer: 'foliograph', producerVersion: '', graph: graph.graph('program'), metadata: {} });
  return { bytes, inputs, moving: moves.map(([name]) => name) };
}
