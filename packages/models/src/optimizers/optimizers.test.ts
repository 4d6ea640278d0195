import { registry } from '@foliograph/core';
import { expect, test } from 'vitest';
import { onnx } from '../engines/index.js';
import { input } from '../ops/index.js';
import * as optimizerSet from './index.js';
import type { Optimizer } from './Optimizer.js';

/** A single weight after each of the gradients, from 1. */
async function path(optimizer: Optimizer, gradients: readonly number[], weightDecay = 0, momentum = 0): Promise<number[]> {
  const settings = { learningRate: 0.1, weightDecay, momentum };
  const moments = optimizer.moments.map((name) => input(name, [1]));
  const scalar = (name: string) => input(name, []);
  const scalars = new Map<string, ReturnType<typeof input>>();
  const once = (name: string) => scalars.get(name) ?? scalars.set(name, scalar(name)).get(name)!;
  const moved = optimizer.move({ weight: input('w', [1]), gradient: input('g', [1]), moments }, once, settings);
  const state = new Map([['w', moved.weight], ...optimizer.moments.map((name, m) => [name, moved.moments[m]!] as const)]);
  const runner = await onnx.open({ outputs: new Map([['moved', moved.weight]]), state }, { threads: 1 });
  runner.set('w', Float32Array.of(1));
  const seen: number[] = [];
  for (const [n, g] of gradients.entries()) {
    const given = Object.entries(optimizer.scalars(n + 1, settings)).map(([name, value]) => [name, Float32Array.of(value)]);
    await runner.run({ g: Float32Array.of(g), ...Object.fromEntries(given) });
    seen.push((await runner.get('w'))[0]!);
  }
  await runner.close();
  return seen;
}

test('the first step of Adam is the learning rate against the sign of the gradient, however large', async () => {
  expect((await path(optimizerSet.adam, [1e-3]))[0]).toBeCloseTo(0.9, 5);
  expect((await path(optimizerSet.adam, [-1e3]))[0]).toBeCloseTo(1.1, 5);
});

test('two steps of Adam by hand', async () => {
  // m = 0.1, then 0.09 − 0.2; v = 0.001, then 0.000999 + 0.004: both over 1 − βⁿ.
  const second = (0.1 * (-0.11 / 0.19)) / Math.sqrt(0.004999 / (1 - 0.999 ** 2));
  expect((await path(optimizerSet.adam, [1, -2]))[1]).toBeCloseTo(0.9 - second, 5);
});

test('AdamW shrinks the weight first, and Adam adds the decay to the gradient', async () => {
  expect((await path(optimizerSet.adamw, [1], 0.5))[0]).toBeCloseTo(1 * (1 - 0.1 * 0.5) - 0.1, 5);
  expect((await path(optimizerSet.adam, [-0.5], 0.5))[0]).toBeCloseTo(1, 5);
});

test('SGD moves by the rate times the gradient, and repeats a share of its last move', async () => {
  expect((await path(optimizerSet.sgd, [2], 0.5))[0]).toBeCloseTo(1 - 0.1 * (2 + 0.5), 6);
  const [first, second] = await path(optimizerSet.sgd, [2, 1], 0, 0.9);
  expect(first).toBeCloseTo(0.8, 6);
  expect(second).toBeCloseTo(0.8 - 0.1 * (0.9 * 2 + 1), 6);
});

test.each([...registry(optimizerSet as Record<string, Optimizer>)])(
  '%s leaves a weight without gradient and decay where it is',
  async (_, optimizer) => {
    expect(await path(optimizer, [0, 0, 0])).toEqual([1, 1, 1]);
  },
);
