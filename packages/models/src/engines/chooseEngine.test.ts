import { expect, test, vi } from 'vitest';
import { chooseEngine, type EngineProbe } from './chooseEngine.js';

const probe = (tensorflowGpu: boolean, webgpu: boolean): EngineProbe => ({
  tensorflowGpu: async () => tensorflowGpu,
  webgpu: async () => webgpu,
});
const broken = async (): Promise<never> => {
  throw new Error('libcudart.so.12 is missing');
};

test('TensorFlow is taken where it sees a GPU, and WebGPU is not even asked for', async () => {
  const webgpu = vi.fn(async () => true);
  expect(await chooseEngine({ ...probe(true, true), webgpu })).toEqual({
    engine: 'tensorflow',
    params: { library: 'gpu' },
    reason: 'tfjs-node-gpu loads and sees a GPU',
  });
  expect(webgpu).not.toHaveBeenCalled();
});

test('a WebGPU adapter alone leaves the work to the processor, and says how to ask for it', async () => {
  expect(await chooseEngine(probe(false, true))).toEqual({
    engine: 'onnx',
    params: { device: 'cpu' },
    reason: 'tfjs-node-gpu is not installed or sees no GPU; a WebGPU adapter is there, but is taken on request only (device webgpu)',
  });
});

test('without a GPU ONNX Runtime computes on the processor', async () => {
  expect(await chooseEngine(probe(false, false))).toEqual({
    engine: 'onnx',
    params: { device: 'cpu' },
    reason: 'tfjs-node-gpu is not installed or sees no GPU',
  });
});

test('a probe that fails counts as no GPU, and its message is told', async () => {
  expect(await chooseEngine({ tensorflowGpu: broken, webgpu: broken })).toEqual({
    engine: 'onnx',
    params: { device: 'cpu' },
    reason: 'tfjs-node-gpu could not be asked for a GPU (libcudart.so.12 is missing)',
  });
  const choice = await chooseEngine({ tensorflowGpu: broken, webgpu: async () => true });
  expect([choice.engine, choice.reason]).toEqual(['onnx', expect.stringContaining('device webgpu')]);
});
