import { createRequire } from 'node:module';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { leaves, opUses, valuesOf, weighed } from '../../test-support/opUses.js';
import { runOnce } from '../../test-support/runOnce.js';
import { tensorflowLibraries } from '../../test-support/tensorflowLibraries.js';
import { gradients } from '../gradient/index.js';
import type { OpName } from '../graph/index.js';
import { add, input, lstmForward, sum } from '../ops/index.js';
import { loadLibrary } from '../tensorflow/index.js';
import { tensorflowBy } from './tensorflow.js';
import { tensorflowIdentity } from './tensorflowIdentity.js';

afterEach(() => vi.unstubAllEnvs());

test('nothing of TensorFlow.js is loaded when the engine is imported', () => {
  expect(Object.keys(createRequire(import.meta.url).cache).filter((path) => /@tensorflow.*\.js$/.test(path))).toEqual([]);
});

describe.each(tensorflowLibraries)('TensorFlow.js by %s', (library) => {
  const engine = tensorflowBy(library);
  const cases = (Object.keys(opUses) as OpName[]).flatMap((op) => opUses[op].map((tensor, way) => [op, way, tensor] as const));

  test.each(cases)('computes %s and its gradients as ONNX Runtime does, way %i', async (op, _, tensor) => {
    const loss = weighed(tensor);
    const inputs = [...leaves(loss)].filter(([name]) => name !== 'importance');
    const byInput = gradients(
      loss,
      inputs.map(([, leaf]) => leaf),
    );
    const outputs = new Map([['result', tensor], ['loss', loss], ...inputs.map(([name], i) => [`by ${name}`, byInput[i]!] as const)]);
    const values = valuesOf(loss, op);
    const expected = await runOnce(outputs, values);
    const results = await runOnce(outputs, values, engine);
    expect(Object.keys(results)).toEqual([...outputs.keys()]);
    for (const name in results) {
      expect(results[name]!.length, name).toBe(expected[name]!.length);
      results[name]!.forEach((value, i) => {
        expect(Math.abs(value - expected[name]![i]!), `${name}[${i}]`).toBeLessThan(5e-6 * Math.max(1, Math.abs(value)));
      });
    }
  });

  test('tells its package, versions, kernels and device', async () => {
    const { name, version, device } = await tensorflowIdentity(library, 1);
    expect([name, device]).toEqual(['tensorflow', expect.stringMatching(/^(cpu|gpu)$/)]);
    expect(version).toMatch(
      library === 'wasm'
        ? /^tfjs-backend-wasm 4\.\d+\.\d+, composed LSTM$/
        : /^tfjs-node(-gpu)? 4\.\d+\.\d+, TensorFlow \d+\.\d+\.\d+, (BlockLSTMV2|CudnnRNNV3) LSTM$/,
    );
  });

  test('state moves on from run to run, and can be set and read', async () => {
    const total = input('total', [2]);
    const moved = add(total, input('x', [2]));
    const runner = await engine.open({ outputs: new Map([['seen', moved]]), state: new Map([['total', moved]]) }, { threads: 1 });
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

  test('outputs are copies, also of an input that is passed through', async () => {
    const a = input('a', [2]);
    const runner = await engine.open({ outputs: new Map([['a', a]]), state: new Map([['kept', a]]) }, { threads: 1 });
    const fed = Float32Array.of(1, 2);
    const { a: given } = await runner.run({ a: fed });
    fed.fill(9);
    expect([...given!]).toEqual([1, 2]);
    await runner.close();
  });

  test('states that trade places do', async () => {
    const [a, b] = [input('a', [1]), input('b', [1])];
    const runner = await engine.open(
      {
        outputs: new Map([['sum', add(a, b)]]),
        state: new Map([
          ['a', b],
          ['b', a],
        ]),
      },
      { threads: 1 },
    );
    runner.set('a', Float32Array.of(1));
    runner.set('b', Float32Array.of(2));
    for (const [first, second] of [
      [2, 1],
      [1, 2],
    ]) {
      await runner.run({});
      expect([(await runner.get('a'))[0], (await runner.get('b'))[0]]).toEqual([first, second]);
    }
    await runner.close();
  });

  test('a feed of the wrong size or name is refused, and the next run is not harmed', async () => {
    const runner = await engine.open(
      { outputs: new Map([['sum', add(input('a', [2]), input('b', [2]))]]), state: new Map() },
      { threads: 1 },
    );
    await expect(runner.run({ a: new Float32Array(3), b: new Float32Array(2) })).rejects.toThrow('input "a" [2] was given 3 values');
    await expect(runner.run({ a: new Float32Array(2), c: new Float32Array(2) })).rejects.toThrow('no input "c"');
    expect([...(await runner.run({ a: Float32Array.of(1, 2), b: Float32Array.of(3, 4) })).sum!]).toEqual([4, 6]);
    await runner.close();
  });

  test('states of an LSTM that anything but its pass back reads are given', async () => {
    const { x, weights } = lstm(3, 2, 2, 4);
    const { hidden, last, gates, candidate, previousCell, cellTanh } = lstmForward(x, weights);
    const outputs = new Map(Object.entries({ hidden, last, gates, candidate, previousCell, cellTanh }));
    const values = valuesOf([...outputs.values()].map((tensor) => sum(tensor)).reduce(add), 'lstmForward');
    const expected = await runOnce(outputs, values);
    const results = await runOnce(outputs, values, engine);
    for (const name of outputs.keys()) {
      results[name]!.forEach((value, i) => {
        expect(value, `${name}[${i}]`).toBeCloseTo(expected[name]![i]!, 5);
      });
    }
  });

  test('no tensor is left behind by a run, nor any by a runner that is closed', async () => {
    const { tf } = await loadLibrary(library, 1);
    // A native library counts what it holds itself, tensors of types that TensorFlow.js does not know among them.
    const { binding } = tf.backend() as { binding?: { getNumOfTensors(): number } };
    const held = () => [tf.memory().numTensors, binding?.getNumOfTensors() ?? 0];
    const before = held();
    const { x, weights } = lstm(3, 2, 2, 4);
    const loss = sum(lstmForward(x, weights).hidden);
    const [byW] = gradients(loss, [weights.input]);
    const runner = await engine.open(
      { outputs: new Map([['loss', loss]]), state: new Map([['W', add(weights.input, byW!)]]) },
      { threads: 1 },
    );
    const feeds = Object.fromEntries([...valuesOf(loss, 'lstmForward')].map(([name, values]) => [name, Float32Array.from(values)]));
    const { W: _, ...fed } = feeds;
    await runner.run(fed);
    const during = held();
    // Its state, and the one constant of a gradient.
    expect(during[0]).toBe(before[0]! + 2);
    for (let n = 0; n < 20; n++) await runner.run(fed);
    expect(held()).toEqual(during);
    await runner.close();
    expect(held()).toEqual(before);
  });
});

function lstm(T: number, B: number, F: number, H: number) {
  const leaf = (name: string, shape: number[]) => input(name, shape);
  const weights = {
    input: leaf('W', [4 * H, F]),
    recurrent: leaf('R', [4 * H, H]),
    inputBias: leaf('b', [4 * H]),
    recurrentBias: leaf('c', [4 * H]),
  };
  return { x: leaf('x', [T, B, F]), weights };
}
