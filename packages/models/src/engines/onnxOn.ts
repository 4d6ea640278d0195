import type { Tensor as Value } from 'onnxruntime-node';
import type { Device } from '../devices/Device.js';
import { elements, type Shape } from '../graph/index.js';
import type { Engine, Runner } from './Engine.js';
import { extents } from './extents.js';
import { openSession } from './openSession.js';
import { openTransfer } from './openTransfer.js';
import { programModel } from './programModel.js';

/** ONNX Runtime on a device: a program is one ONNX graph, whose new states are fed back where they lie, without a copy. */
export const onnxOn = (device: Device): Engine => ({
  summary: `ONNX Runtime. ${device.summary}`,
  joinsWeights: device.target.joinsWeights,
  async open(program, { threads }): Promise<Runner> {
    const { bytes, inputs, outputs, next } = programModel(program, device.target);
    const { session, Tensor } = await openSession(bytes, { threads, device, kept: device.keepsState ? [...next.values()] : [] });
    const transfer = device.keepsState ? openTransfer(device) : undefined;
    const shapeOf = (name: string): Shape => {
      const shape = inputs.get(name);
      if (!shape) throw new Error(`the program has no input "${name}"`);
      return shape;
    };
    const tensor = (name: string, values: Float32Array) => new Tensor('float32', values, extents(name, shapeOf(name), values.length));
    const state = new Map<string, Value>();
    const replace = (name: string, value: Value) => {
      // What lies on a device is freed by hand: the garbage collector does not see how large it is.
      if (state.get(name)?.location === 'gpu-buffer') state.get(name)!.dispose();
      state.set(name, value);
    };
    for (const name of program.state.keys()) {
      if (inputs.has(name)) replace(name, tensor(name, new Float32Array(elements(shapeOf(name)))));
    }
    return {
      set: (name, values) => replace(name, tensor(name, values.slice())),
      async get(name) {
        const value = state.get(name)!;
        if (value.location === 'cpu') return (value.data as Float32Array).slice();
        return (await transfer!.toProcessor(value)).data as Float32Array;
      },
      async run(feeds) {
        if (transfer) {
          for (const [name, value] of state) if (value.location === 'cpu') replace(name, await transfer.toDevice(value));
        }
        const given: Record<string, Value> = Object.fromEntries(state);
        for (const name in feeds) given[name] = tensor(name, feeds[name]!);
        const results = await session.run(given);
        for (const [name, output] of next) replace(name, results[output]!);
        return Object.fromEntries([...outputs].map(([name, output]) => [name, results[output]!.data as Float32Array]));
      },
      async close() {
        for (const value of state.values()) if (value.location === 'gpu-buffer') value.dispose();
        state.clear();
        await transfer?.close();
        await session.release();
      },
    };
  },
});
