import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { engineVersion, modelSet } from '../index.js';
import { add, input } from '../ops/index.js';
import { onnx } from './index.js';

const loaded = () => Object.keys(createRequire(import.meta.url).cache).some((path) => /onnxruntime.*\.js$/.test(path));

test('the runtime is loaded when a program is opened, not when the package is imported', async () => {
  expect(Object.keys(modelSet)).toContain('lstm');
  expect(engineVersion()).toMatch(/^\d+\.\d+\.\d+$/);
  expect(loaded()).toBe(false);
  const runner = await onnx.open({ outputs: new Map([['sum', add(input('a', [1]), input('b', [1]))]]), state: new Map() }, { threads: 1 });
  expect(loaded()).toBe(true);
  await runner.close();
});

test('state moves on from run to run, and can be set and read', async () => {
  const total = input('total', [2]);
  const moved = add(total, input('x', [2]));
  const runner = await onnx.open({ outputs: new Map([['seen', moved]]), state: new Map([['total', moved]]) }, { threads: 1 });
  const run = async (...x: number[]) => [...(await runner.run({ x: Float32Array.from(x) })).seen!];
  expect(await run(1, 2)).toEqual([1, 2]);
  expect(await run(10, 20)).toEqual([11, 22]);
  const given = Float32Array.of(100, 200);
  runner.set('total', given);
  given.fill(0);
  expect(await run(1, 1)).toEqual([101, 201]);
  expect([...(await runner.get('total'))]).toEqual([101, 201]);
  await runner.close();
});

test('a feed of the wrong size or name is refused', async () => {
  const runner = await onnx.open({ outputs: new Map([['sum', add(input('a', [2]), input('b', [2]))]]), state: new Map() }, { threads: 1 });
  await expect(runner.run({ a: new Float32Array(3), b: new Float32Array(2) })).rejects.toThrow('input "a" [2] was given 3 values');
  await expect(runner.run({ a: new Float32Array(2), c: new Float32Array(2) })).rejects.toThrow('no input "c"');
  await runner.close();
});
