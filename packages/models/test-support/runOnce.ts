import { onnx } from '../src/engines/index.js';
import type { Tensor } from '../src/graph/index.js';

/** The values of tensors, computed once by ONNX Runtime. */
export async function runOnce(
  outputs: ReadonlyMap<string, Tensor>,
  values: ReadonlyMap<string, Float64Array>,
): Promise<Readonly<Record<string, Float32Array>>> {
  const runner = await onnx.open({ outputs, state: new Map() }, { threads: 1 });
  try {
    return await runner.run(Object.fromEntries([...values].map(([name, data]) => [name, Float32Array.from(data)])));
  } finally {
    await runner.close();
  }
}
