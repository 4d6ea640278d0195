import { registry, stream } from '@foliograph/core';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { describe, expect, test, vi } from 'vitest';
import { webgpu } from '../src/devices/index.js';
import type { Engine } from '../src/engines/Engine.js';
import { onnx } from '../src/engines/index.js';
import { onnxOn } from '../src/engines/onnxOn.js';
import { openTransfer } from '../src/engines/openTransfer.js';
import { gradients } from '../src/gradient/index.js';
import { anySize } from '../src/graph/index.js';
import { dense, flattened } from '../src/layers/index.js';
import * as lossSet from '../src/losses/index.js';
import { processor } from '../src/lowering/index.js';
import { add, gruForward, input, lstmForward, multiply, sum, tanh } from '../src/ops/index.js';
import * as optimizerSet from '../src/optimizers/index.js';
import type { Network } from '../src/training/index.js';
import { openTrainer } from '../src/training/openTrainer.js';
import { contextOf } from '../test-support/contextOf.js';
import { runOnce } from '../test-support/runOnce.js';
import { trainerSettings } from '../test-support/trainerSettings.js';
import { twentySteps } from '../test-support/twentySteps.js';
import { adapter } from './adapter.js';

const onGpu = onnxOn(webgpu);
const weights = (gates: number) => ({
  input: input('W', [gates * 5, 3]),
  recurrent: input('R', [gates * 5, 5]),
  inputBias: input('b', [gates * 5]),
  recurrentBias: input('c', [gates * 5]),
});
const valuesOf = (sizes: Readonly<Record<string, number>>) =>
  new Map(
    Object.entries(sizes).map(([name, length]) => {
      const random = stream(6, name);
      return [name, Float64Array.from({ length }, () => random.normal() / 2)];
    }),
  );

describe.skipIf(!adapter)('on WebGPU (skipped where no GPU adapter is found)', () => {
  test('20 steps of training give the losses and weights of the processor', async () => {
    const [cpu, gpu] = [await twentySteps(onnx), await twentySteps(onGpu)];
    gpu.losses.forEach((loss, n) => {
      expect(Math.abs(loss / cpu.losses[n]! - 1), `loss of step ${n + 1}`).toBeLessThan(1e-5);
    });
    for (const [name, values] of cpu.weights) {
      values.forEach((value, i) => {
        expect(Math.abs(gpu.weights.get(name)![i]! - value), `${name}[${i}]`).toBeLessThan(1e-4);
      });
    }
    expect(await twentySteps(onGpu)).toEqual(gpu);
  });

  test.each([
    ...[...registry(lossSet)].map(([name, loss]) => [`the loss ${name}`, { loss }] as const),
    ...[...registry(optimizerSet)].map(([name, optimizer]) => [`the optimizer ${name}`, { optimizer }] as const),
  ])('%s moves weights as on the processor', async (_, part) => {
    const network: Network = (windows, scope) => {
      const hidden = tanh(dense(scope, 'hidden', flattened(windows), 4));
      return dense(scope, 'dense', scope.dropout('hidden', hidden, 0.25), 1);
    };
    // sgd by default: Adam makes steps of noise where a gradient is 0, as that of a correlation by the last bias is.
    const settings = { ...trainerSettings, optimizer: optimizerSet.sgd, weightDecay: 0.01, momentum: 0.9, ...part };
    const [labels, counts] = [Float32Array.of(1, 0.5, 0), new Float32Array(3).fill(1 / 3)];
    const moved = async (engine: Engine) => {
      const trainer = await openTrainer(network, { window: 1, batch: 3, features: 2 }, settings, { ...contextOf(), engine });
      trainer.begin(1);
      for (let n = 0; n < 2; n++) await trainer.step({ windows: Float32Array.of(1, 2, -3, 4, 5, 6), labels, counts });
      const weights = [...(await trainer.weights())].flatMap(([, { data }]) => [...data]);
      await trainer.close();
      return weights;
    };
    const [cpu, gpu] = [await moved(onnx), await moved(onGpu)];
    cpu.forEach((value, i) => {
      expect(Math.abs(gpu[i]! - value), `weight ${i}`).toBeLessThan(1e-5);
    });
  });

  test.each([
    { kind: 'an LSTM', last: lstmForward(input('x', [7, anySize, 3]), weights(4)).last, gates: 4 },
    { kind: 'a GRU', last: gruForward(input('x', [7, anySize, 3]), weights(3)).last, gates: 3 },
  ])('$kind that only forecasts gives the same as on the processor, for a batch of any size', async ({ last, gates }) => {
    const values = valuesOf({ x: 7 * 4 * 3, W: gates * 5 * 3, R: gates * 5 * 5, b: gates * 5, c: gates * 5 });
    const outputs = new Map([['last', last]]);
    const [cpu, gpu] = [await runOnce(outputs, values, onnx), await runOnce(outputs, values, onGpu)];
    cpu.last!.forEach((value, i) => {
      expect(Math.abs(gpu.last![i]! - value), `last[${i}]`).toBeLessThan(1e-5);
    });
  });

  test('state moves on from run to run, and can be set and read in between', async () => {
    const total = input('total', [2]);
    const factor = input('factor', [2]);
    const moved = add(total, multiply(factor, input('x', [2])));
    const state = new Map([
      ['total', moved],
      ['factor', factor],
    ]);
    const runner = await onGpu.open({ outputs: new Map([['seen', moved]]), state }, { threads: 1 });
    const run = async (...x: number[]) => [...(await runner.run({ x: Float32Array.from(x) })).seen!];
    expect(await run(1, 2)).toEqual([0, 0]);
    runner.set('factor', Float32Array.of(1, 10));
    expect(await run(1, 2)).toEqual([1, 20]);
    expect(await run(1, 2)).toEqual([2, 40]);
    expect([...(await runner.get('total'))]).toEqual([2, 40]);
    runner.set('total', Float32Array.of(100, 200));
    expect([...(await runner.get('total'))]).toEqual([100, 200]);
    expect(await run(1, 1)).toEqual([101, 210]);
    expect([...(await runner.get('factor'))]).toEqual([1, 10]);
    await runner.close();
  });

  test('states that trade places do, as often as they like', async () => {
    const [a, b] = [input('a', [1]), input('b', [1])];
    const state = new Map([
      ['a', b],
      ['b', a],
    ]);
    const runner = await onGpu.open({ outputs: new Map([['sum', add(a, b)]]), state }, { threads: 1 });
    runner.set('a', Float32Array.of(1));
    runner.set('b', Float32Array.of(2));
    for (const expected of [
      [2, 1],
      [1, 2],
      [2, 1],
    ]) {
      await runner.run({});
      expect([...(await runner.get('a')), ...(await runner.get('b'))]).toEqual(expected);
    }
    await runner.close();
  });

  test('state lies on the device between runs: only its first values are moved there', async () => {
    const [a, b] = [input('a', [2]), input('b', [2])];
    const state = new Map([
      ['a', add(a, b)],
      ['b', add(b, input('x', [2]))],
    ]);
    const runner = await onGpu.open({ outputs: new Map([['sum', sum(a)]]), state }, { threads: 1 });
    const { prototype } = InferenceSession as unknown as { readonly prototype: InferenceSession };
    const runs = vi.spyOn(prototype, 'run');
    for (let n = 0; n < 5; n++) await runner.run({ x: Float32Array.of(1, 2) });
    expect(runs).toHaveBeenCalledTimes(5 + state.size);
    runs.mockRestore();
    expect([...(await runner.get('a'))]).toEqual([10, 20]);
    await runner.close();
  });

  test('a tensor is moved to the device, stays there, and comes back whole', async () => {
    const transfer = openTransfer(webgpu);
    const there = await transfer.toDevice(new Tensor('float32', Float32Array.of(1, 2, 3, 4, 5, 6), [2, 3]));
    expect(there.location).toBe('gpu-buffer');
    const back = await transfer.toProcessor(there);
    expect([back.location, back.dims, [...(back.data as Float32Array)]]).toEqual(['cpu', [2, 3], [1, 2, 3, 4, 5, 6]]);
    there.dispose();
    await transfer.close();
  });

  test('a graph with an operator that the GPU lacks is refused, not computed half on the processor', async () => {
    const { last } = lstmForward(input('x', [7, 2, 3]), weights(4));
    const [gradient] = gradients(sum(last), [last.node.inputs[1]!]);
    const scanned = onnxOn({ ...webgpu, target: processor });
    await expect(scanned.open({ outputs: new Map([['gradient', gradient!]]), state: new Map() }, { threads: 1 })).rejects.toThrow('CPU EP');
  });
});
