import { openSession } from '../engines/openSession.js';
import type { ForeignContract } from './ForeignContract.js';

export interface ForeignRunner {
  /** One number for each of the windows [B, W, K]; throws what ONNX Runtime does not like. */
  run(windows: Float32Array, count: number): Promise<Float32Array>;
  close(): Promise<void>;
}

/** A model of another maker in ONNX Runtime, as its file holds it. */
export async function openForeign(
  bytes: Uint8Array,
  { input, output, layout, takes }: ForeignContract,
  [W, K]: readonly [number, number],
  threads: number,
): Promise<ForeignRunner> {
  const { session, Tensor } = await openSession(bytes, { threads });
  return {
    async run(windows, count) {
      const laid = layout === 'time-first' ? timeFirst(windows, count, W, K) : windows;
      const shape = { 'batch-first': [count, W, K], 'time-first': [W, count, K], flat: [count, W * K] }[layout];
      const tensor = takes === 'float32' ? new Tensor('float32', laid, shape) : new Tensor('float64', Float64Array.from(laid), shape);
      const given = (await session.run({ [input]: tensor }, [output]))[output]!.data as Float32Array | Float64Array;
      if (given.length !== count) throw new Error(`it gives ${given.length} numbers for ${count} windows`);
      return Float32Array.from(given);
    },
    close: () => session.release(),
  };
}

function timeFirst(windows: Float32Array, count: number, W: number, K: number): Float32Array {
  const laid = new Float32Array(windows.length);
  for (let b = 0; b < count; b++) {
    for (let w = 0; w < W; w++) {
      const from = (b * W + w) * K;
      laid.set(windows.subarray(from, from + K), (w * count + b) * K);
    }
  }
  return laid;
}
