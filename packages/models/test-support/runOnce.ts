import { registry } from '@foliograph/core';
import * as deviceSet from '../src/devices/index.js';
import type { Engine } from '../src/engines/Engine.js';
import { onnxOn } from '../src/engines/onnxOn.js';
import type { Tensor } from '../src/graph/index.js';

/** The device that tests compute on: the processor, or the one that FOLIO_TEST_DEVICE names. */
const tested = onnxOn(registry(deviceSet).get(process.env.FOLIO_TEST_DEVICE ?? 'cpu')!);

/** The values of tensors, computed once by ONNX Runtime. */
export async function runOnce(
  outputs: ReadonlyMap<string, Tensor>,
  values: ReadonlyMap<string, Float64Array>,
  engine: Engine = tested,
): Promise<Readonly<Record<string, Float32Array>>> {
  const runner = await engine.open({ outputs, state: new Map() }, { threads: 1 });
  try {
    return await runner.run(Object.fromEntries([...values].map(([name, data]) => [name, Float32Array.from(data)])));
  } finally {
    await runner.close();
  }
}
