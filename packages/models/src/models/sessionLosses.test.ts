import { makeDataset, stream } from '@foliograph/core';
import { expect, test } from 'vitest';
import { computing, contextOf } from '../../test-support/contextOf.js';
import { taskOf } from '../../test-support/taskOf.js';
import { valueIn } from '../../test-support/valueIn.js';
import { mlp } from './mlp.js';
import { withDefaults } from './withDefaults.js';

const [N, T] = [12, 80];
const p = withDefaults(mlp, { layers: [8], epochs: 40, learningRate: 0.01, patience: 0, validation: 0 });

/** Labels whose order within a session follows a feature, under a move of all assets that is far larger. */
function marketTask() {
  const random = stream(4, 'market');
  const moves = Array.from({ length: T }, () => 10 * random.normal());
  const feature = Float64Array.from({ length: N * T }, () => random.normal());
  const labels = feature.map((value, row) => Math.exp(value) + moves[row % T]! + 0.1 * random.normal());
  const name = (what: string) => (_: unknown, i: number) => `${what}${i}`;
  const dataset = makeDataset({
    assets: Array.from({ length: N }, name('A')),
    sessions: Array.from({ length: T }, name('t')),
    features: ['x'],
    planes: [feature],
    labels,
  });
  const training = Int32Array.from(Array.from({ length: N * T }, (_, row) => row).filter((row) => row % T < 60));
  return {
    name: 'model',
    dataset,
    samples: { training, validation: new Int32Array(0) },
    scaling: { per: 'pooled', features: [[[]]], label: [[]] } as const,
  };
}

test.each(['information-coefficient', 'rank-correlation'])(
  '%s learns the order within sessions under a common move that hides it',
  async (loss) => {
    const task = marketTask();
    const trained = valueIn(await mlp.train(task, { ...p, loss }, contextOf()));
    const test = Int32Array.from(Array.from({ length: N }, (_, n) => n * T + 70));
    const forecasts = await mlp.evaluate(trained, task, p, test, computing);
    const order = (values: ArrayLike<number>) => Array.from({ length: N }, (_, i) => i).sort((a, b) => values[a]! - values[b]!);
    const labels = Float64Array.from(test, (row) => task.dataset.labels[row]!);
    const [ours, theirs] = [order(forecasts), order(labels)];
    const places = (sorted: number[]) => sorted.map((_, n) => sorted.indexOf(n));
    const squares = places(ours).reduce((sum, place, n) => sum + (place - places(theirs)[n]!) ** 2, 0);
    expect(1 - (6 * squares) / (N * (N * N - 1))).toBeGreaterThan(0.9);
    expect(trained.epochs.at(-1)!.loss).toBeLessThan(0.3);
  },
);

test('a loss that compares assets is refused where each session has one', async () => {
  const refused = await mlp.train(taskOf(), { ...p, loss: 'rank-correlation' }, contextOf());
  expect(refused).toMatchObject({
    ok: false,
    problems: [{ message: expect.stringContaining('three assets'), remedy: expect.stringContaining('pooled') }],
  });
});

test('samples of sessions too small to compare are left out, counted and told', async () => {
  const task = marketTask();
  const [first = -1] = task.samples.training;
  const alone = {
    ...task,
    samples: { ...task.samples, training: task.samples.training.filter((row) => row % T !== first % T || row === first) },
  };
  const { notes } = valueIn(await mlp.train(alone, { ...p, loss: 'rank-correlation', epochs: 1 }, contextOf()));
  expect(notes).toEqual([
    `model: 1 of ${alone.samples.training.length} training samples are left out, of sessions with fewer than three assets`,
  ]);
});
