import { order, type Shape } from '../graph/index.js';
import { evaluate, type Library, loadLibrary, type Value } from '../tensorflow/index.js';
// Not through the index: published types must not name packages that need not be installed.
import type { Place } from '../tensorflow/places.js';
import type { Engine, Runner } from './Engine.js';
import { extents } from './extents.js';
import { movingStates } from './movingStates.js';

/** TensorFlow.js by the library of choice: native on a GPU or on the processor, or WebAssembly; `auto` takes the first of these that is installed. */
export const tensorflowBy = (choice: Place | 'auto'): Engine => ({
  summary: 'TensorFlow.js, native on a GPU or the processor where that is installed, else by WebAssembly.',
  joinsWeights: true,
  async open(program, { threads }): Promise<Runner> {
    const library = await loadLibrary(choice, threads);
    const { tf, form } = library;
    const moving = movingStates(program);
    const tensors = [...program.outputs.values(), ...moving.map(([, next]) => next)];
    const shapes = new Map<string, Shape>();
    for (const node of order(tensors)) if (node.op === 'input') shapes.set(node.attributes.name, node.shapes[0]!);
    const tensor = (name: string, values: Float32Array): Value => {
      const shape = shapes.get(name);
      if (!shape) throw new Error(`the program has no input "${name}"`);
      return tf.tensor(values, extents(name, shape, values.length), 'float32');
    };
    const compute = evaluate(tf, form, tensors);
    const state = new Map<string, Value>();
    const constants = new Map<number, Value>();
    const constant = (value: number): Value => {
      const known = constants.get(value) ?? tf.keep(tf.scalar(value, 'float32'));
      constants.set(value, known);
      return known;
    };
    const keep = (name: string, value: Value) => {
      state.get(name)?.dispose();
      state.set(name, value);
    };
    await take(library);
    for (const name of program.state.keys()) {
      const shape = shapes.get(name);
      if (shape) keep(name, tf.zeros([...shape]));
    }
    return {
      // The native library reads the values where they lie, so it is given a copy.
      set: (name, values) => keep(name, tensor(name, values.slice())),
      get: async (name) => (state.get(name)!.dataSync() as Float32Array).slice(),
      async run(feeds) {
        await take(library);
        const results = tf.tidy(() => {
          const fed = new Map(Object.entries(feeds).map(([name, values]) => [name, tensor(name, values)]));
          // Clones, since a result may be a state or a feed itself, and each is disposed by itself.
          return compute({ input: (name) => fed.get(name) ?? state.get(name)!, constant }).map((value) => tf.clone(value));
        });
        moving.forEach(([name], i) => {
          keep(name, results[program.outputs.size + i]!);
        });
        return Object.fromEntries([...program.outputs.keys()].map((name, i) => [name, read(results[i]!)]));
      },
      async close() {
        for (const value of [...state.values(), ...constants.values()]) value.dispose();
        state.clear();
        constants.clear();
      },
    };
  },
});

export const tensorflow = tensorflowBy('auto');

/** Makes the library the one that computes; a process may hold several. */
async function take({ tf, backend }: Library): Promise<void> {
  while (tf.getBackend() !== backend) await tf.setBackend(backend);
}

function read(value: Value): Float32Array {
  const values = (value.dataSync() as Float32Array).slice();
  value.dispose();
  return values;
}
