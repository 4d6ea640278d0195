import { registry } from '@foliograph/core';
import { expect, test } from 'vitest';
import { twentySteps } from '../../test-support/twentySteps.js';
import { valueIn } from '../../test-support/valueIn.js';
import { autoBy } from './auto.js';
import type { Backend } from './Backend.js';
import * as backendSet from './index.js';

const choose = async (tensorflowGpu: () => Promise<boolean>) => valueIn(await autoBy({ tensorflowGpu }).choose({}));

test('without a GPU auto stands for ONNX Runtime on the processor, and says why', async () => {
  expect(await choose(async () => false)).toEqual({
    identity: { name: 'onnx', version: expect.stringMatching(/^\d/), device: 'cpu', params: { device: 'cpu' } },
    reason: 'tfjs-node-gpu is not installed or sees no GPU',
  });
});

test('a probe that fails counts as no GPU, and its message is told', async () => {
  const broken = async (): Promise<never> => {
    throw new Error('libcudart.so.12 is missing');
  };
  expect(await choose(broken)).toMatchObject({
    identity: { name: 'onnx' },
    reason: 'tfjs-node-gpu could not be asked for a GPU (libcudart.so.12 is missing)',
  });
});

test('with a GPU auto asks for TensorFlow on it, which on a machine that only claims one is a problem with a remedy', async () => {
  const claimed = await autoBy({ tensorflowGpu: async () => true }).choose({});
  if (claimed.ok)
    expect(claimed.value).toMatchObject({
      identity: { name: 'tensorflow', params: { library: 'gpu' } },
      reason: 'tfjs-node-gpu loads and sees a GPU',
    });
  else
    expect(claimed.problems[0]).toMatchObject({
      message: expect.stringContaining('tfjs-node-gpu'),
      remedy: expect.stringContaining('docs/engines.md'),
    });
});

const there = [...registry(backendSet as unknown as Record<string, Backend>)].filter(([name]) => name !== 'auto');
test.each(there)('%s opens the engine that it named', async (name, backend) => {
  const given = { onnx: { device: 'cpu' }, tensorflow: { library: 'wasm' } }[name] as never;
  const { identity } = valueIn(await backend.choose(given));
  expect(identity.name).toBe(name);
  expect(backend.isolated(identity.params as never)).toBe(false);
  const { losses } = await twentySteps(backend.engine(identity.params as never));
  expect(losses.at(-1)).toBeLessThan(losses[0]! * 2);
});
