import { makeDataset, stream } from '@foliograph/core';
import { expect, test } from 'vitest';
import { computing, contextOf } from '../../test-support/contextOf.js';
import { taskOf } from '../../test-support/taskOf.js';
import { valueIn } from '../../test-support/valueIn.js';
import { linear } from './linear.js';
import { withDefaults } from './withDefaults.js';

const unscaled = (K: number) => ({ per: 'pooled', features: [Array.from({ length: K }, () => [])], label: [[]] }) as const;
function lineTask(labels: (x: Float64Array[], t: number) => number, K = 2, T = 60) {
  const planes = Array.from({ length: K }, (_, k) => {
    const random = stream(3, 'line', k);
    return Float64Array.from({ length: T }, () => Math.fround(5 + random.normal()));
  });
  const dataset = makeDataset({
    assets: ['A'],
    sessions: Array.from({ length: T }, (_, t) => `t${t}`),
    features: planes.map((_, k) => `x${k}`),
    planes,
    labels: Float64Array.from({ length: T }, (_, t) => labels(planes, t)),
  });
  const training = Int32Array.from({ length: T - 2 }, (_, i) => i + 2);
  return { name: 'line', dataset, samples: { training, validation: new Int32Array(0) }, scaling: unscaled(K) };
}
const weightsOf = async (task: ReturnType<typeof lineTask>, given: object) => {
  const { weights } = valueIn(await linear.train(task, withDefaults(linear, given), contextOf()));
  return [...weights.get('dense.weight')!.data, ...weights.get('dense.bias')!.data];
};

test('a plane is found to the digit, whatever its height', async () => {
  const task = lineTask(([a, b], t) => 1000 + 3 * a![t]! - 0.5 * b![t]!);
  const [first, second, bias] = await weightsOf(task, { penalty: 0 });
  expect([first, second]).toEqual([expect.closeTo(3, 5), expect.closeTo(-0.5, 5)]);
  expect(bias! / 1000).toBeCloseTo(1, 6);
});

test('a longer window has a weight for each of its sessions, the oldest first', async () => {
  const task = lineTask(([a], t) => 2 * a![t]! + 7 * (a![t - 2] ?? NaN), 1);
  expect(await weightsOf(task, { penalty: 0, window: 3 })).toEqual([7, 0, 2, 0].map((value) => expect.closeTo(value, 4)));
});

test('with one feature the penalty shrinks the slope to Sxy / (Sxx + penalty)', async () => {
  const task = lineTask(([a], t) => 2 * a![t]!, 1);
  const x = [...task.samples.training].map((row) => task.dataset.rows[row]!);
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
  const Sxx = x.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const [slope] = await weightsOf(task, { penalty: 10 });
  expect(slope).toBeCloseTo((2 * Sxx) / (Sxx + 10), 5);
});

test('features that repeat each other are refused without a penalty, and share the weight with one', async () => {
  const task = lineTask(([a], t) => 2 * a![t]!, 1);
  const rows = new Float32Array(2 * task.dataset.rows.length);
  for (const [i, value] of task.dataset.rows.entries()) rows.fill(value, 2 * i, 2 * i + 2);
  const twice = { ...task, dataset: { ...task.dataset, features: ['x', 'y'], rows }, scaling: unscaled(2) };
  const refused = await linear.train(twice, withDefaults(linear, { penalty: 0 }), contextOf());
  expect(refused).toMatchObject({
    ok: false,
    problems: [{ message: expect.stringContaining('depend on each other'), remedy: expect.stringContaining('penalty') }],
  });
  const [first, second] = await weightsOf(twice, { penalty: 1e-3 });
  expect(first).toBeCloseTo(1, 3);
  expect(second).toBeCloseTo(1, 3);
});

test('no other line is as good on scaled samples: moving any weight makes the penalised error larger', async () => {
  const task = taskOf({ assets: 2 });
  const p = withDefaults(linear, { penalty: 0.5 });
  const trained = valueIn(await linear.train(task, p, contextOf()));
  const labelMap = task.scaling.label[0]!;
  const scaled = (value: number) => labelMap.reduce((x, { offset, scale }) => (x - offset) * scale, value);
  const error = async (weights: typeof trained.weights) => {
    const forecasts = await linear.evaluate({ ...trained, weights }, task, p, task.samples.training, computing);
    const squares = forecasts.reduce(
      (sum, forecast, i) => sum + (scaled(forecast) - scaled(task.dataset.labels[task.samples.training[i]!]!)) ** 2,
      0,
    );
    return squares + 0.5 * weights.get('dense.weight')!.data.reduce((sum, weight) => sum + weight ** 2, 0);
  };
  const least = await error(trained.weights);
  for (const [name, index] of [
    ['dense.weight', 0],
    ['dense.weight', 1],
    ['dense.bias', 0],
  ] as const) {
    for (const step of [-0.05, 0.05]) {
      const { shape, data } = trained.weights.get(name)!;
      const moved = data.slice();
      moved[index]! += step;
      expect(await error(new Map([...trained.weights, [name, { shape, data: moved }]]))).toBeGreaterThan(least);
    }
  }
});
