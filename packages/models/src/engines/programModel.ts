import { anySize, order, type Shape } from '../graph/index.js';
import { lower, type Target } from '../lowering/index.js';
import { encodeModel, GraphBuilder } from '../onnx/index.js';
import { movingStates } from './movingStates.js';
import type { Program } from './Program.js';

export interface ProgramModel {
  readonly bytes: Uint8Array;
  readonly inputs: ReadonlyMap<string, Shape>;
  /** Output of the graph by output of the program. */
  readonly outputs: ReadonlyMap<string, string>;
  /** Output of the graph by state that changes. */
  readonly next: ReadonlyMap<string, string>;
}

/** A program as an ONNX model: its inputs, its outputs, and an output for each state that changes. */
export function programModel(program: Program, target?: Target): ProgramModel {
  const { outputs } = program;
  const graph = new GraphBuilder();
  const moving = movingStates(program);
  const tensors = [...outputs.values(), ...moving.map(([, next]) => next)];
  const inputs = new Map<string, Shape>();
  const dims = (shape: Shape) => shape.map((extent, axis) => (extent === anySize ? `any${axis}` : extent));
  for (const node of order(tensors)) {
    if (node.op === 'input') inputs.set(graph.input(node.attributes.name, dims(node.shapes[0]!)), node.shapes[0]!);
  }
  const values = lower(graph, tensors, (name) => name, target);
  const results = tensors.map(({ shape }, i) => graph.outputAs(values[i]!, dims(shape)));
  const bytes = encodeModel({ producer: 'foliograph', producerVersion: '', graph: graph.graph('program'), metadata: {} });
  return {
    bytes,
    inputs,
    outputs: new Map([...outputs.keys()].map((name, i) => [name, results[i]!])),
    next: new Map(moving.map(([name], i) => [name, results[outputs.size + i]!])),
  };
}
