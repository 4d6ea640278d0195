import type { Tensor as Value } from 'onnxruntime-node';
import { anySize, type Shape } from '../graph/index.js';
import type { Engine, Runner } from './Engine.js';
import { openSession } from './openSession.js';
import { programModel } from './programModel.js';

/** ONNX Runtime on the processor: a program is one ONNX graph, whose new states are fed back without a copy. */
export const onnx: Engine = {
  summary: 'ONNX Runtime on the processor.',
  async open(program, { threads }): Promise<Runner> {
    const { bytes, inputs, outputs, next } = programModel(program);
    const { session, Tensor } = await openSession(bytes, threads);
    const shapeOf = (name: string): Shape => {
      const shape = inputs.get(name);
      if (!shape) throw new Error(`the program has no input "${name}"`);
      return shape;
    };
    const tensor = (name: string, values: Float32Array) => new Tensor('float32', values, extents(name, shapeOf(name), values.length));
    const state = new Map<string, Value>();
    for (const name of program.state.keys()) {
      if (inputs.has(name)) state.set(name, tensor(name, new Float32Array(size(shapeOf(name)))));
    }
    return {
      set: (name, values) => void state.set(name, tensor(name, values.slice())),
      get: (name) => (state.get(name)!.data as Float32Array).slice(),
      async run(feeds) {
        const given: Record<string, Value> = Object.fromEntries(state);
        for (const name in feeds) given[name] = tensor(name, feeds[name]!);
        const results = await session.run(given);
        for (const [name, output] of next) state.set(name, results[output]!);
        return Object.fromEntries([...outputs].map(([name, output]) => [name, results[output]!.data as Float32Array]));
      },
      close: () => session.release(),
    };
  },
};

const size = (shape: Shape) => shape.reduce((product, extent) => product * extent, 1);

/** The shape with its open extent found from the number of values. */
function extents(name: string, shape: Shape, length: number): number[] {
  const known = size(shape.filter((extent) => extent !== anySize));
  const found = shape.map((extent) => (extent === anySize ? length / known : extent));
  if (size(found) !== length || !found.every(Number.isInteger)) throw new Error(`input "${name}" [${shape}] was given ${length} values`);
  return found;
}
