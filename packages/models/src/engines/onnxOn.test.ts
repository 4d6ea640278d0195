import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { twentySteps } from '../../test-support/twentySteps.js';
import { unrolledOnCpu } from '../../test-support/unrolledOnCpu.js';
import { DeviceAbsent } from '../devices/DeviceAbsent.js';
import { cpu, cuda, webgpu } from '../devices/index.js';
import { add, input } from '../ops/index.js';
import { checkDevice } from './checkDevice.js';
import { onnx } from './index.js';
import { onnxOn } from './onnxOn.js';

const program = { outputs: new Map([['sum', add(input('a', [1]), input('b', [1]))]]), state: new Map() };
const package_ = dirname(createRequire(import.meta.url).resolve('onnxruntime-node/package.json'));
const cudaLibrary = join(package_, `bin/napi-v6/${process.platform}/${process.arch}/libonnxruntime_providers_cuda.so`);

beforeAll(() => {
  // The Vulkan loader finds no driver then, whatever this machine has.
  process.env.VK_ICD_FILENAMES = '/nonexistent.json';
});

test('20 steps of the graph written for GPUs give the same bits as those of the graph for processors', async () => {
  const [scanned, unrolled] = [await twentySteps(onnx), await twentySteps(unrolledOnCpu)];
  expect(scanned.losses.every(Number.isFinite)).toBe(true);
  expect(unrolled).toEqual(scanned);
});

test('the processor is there', async () => {
  expect(await checkDevice(cpu)).toEqual({ ok: true, value: cpu });
});

test.skipIf(process.platform !== 'linux')('a machine without a GPU adapter is told what to install, and can go on', async () => {
  expect(await checkDevice(webgpu)).toMatchObject({
    ok: false,
    problems: [{ message: 'device "webgpu": no GPU adapter was found', remedy: expect.stringContaining('device cpu') }],
  });
  await expect(onnxOn(webgpu).open(program, { threads: 1 })).rejects.toThrow(DeviceAbsent);
  const runner = await onnx.open(program, { threads: 1 });
  expect([...(await runner.run({ a: Float32Array.of(1), b: Float32Array.of(2) })).sum!]).toEqual([3]);
  await runner.close();
});

test.skipIf(existsSync(cudaLibrary))('where the CUDA libraries are not installed, it says which are needed and where they go', async () => {
  expect(await checkDevice(cuda)).toMatchObject({
    ok: false,
    problems: [{ message: expect.stringContaining('device "cuda"'), remedy: expect.stringContaining('onnxruntime-gpu') }],
  });
});
