import { expect, test } from 'vitest';
import { computing, contextOf } from '../../test-support/contextOf.js';
import { taskOf } from '../../test-support/taskOf.js';
import { valueIn } from '../../test-support/valueIn.js';
import type { Epoch } from '../index.js';
import { optimizers } from './learningFields.js';
import { lstm } from './lstm.js';
import { withDefaults } from './withDefaults.js';

const p = withDefaults(lstm, { window: 3, layers: [6], epochs: 3, batch: 8, patience: 0, validation: 0 });
const problemsOf = async (task: Parameters<typeof lstm.train>[0], settings = p) => {
  const result = await lstm.train(task, settings, contextOf());
  return result.ok ? [] : result.problems.map(({ message }) => message);
};

test.each([...optimizers.keys()])('8 samples are learnt by heart, with %s', async (optimizer) => {
  const task = taskOf();
  const eight = { ...task, samples: { ...task.samples, training: task.samples.training.slice(0, 8) } };
  const settings = {
    ...p,
    layers: [16, 8],
    epochs: 400,
    learningRate: 0.02,
    clipNorm: 1,
    ...(optimizer === 'sgd' && { learningRate: 0.3, momentum: 0.95, epochs: 3000 }),
    optimizer,
  };
  const { epochs } = valueIn(await lstm.train(eight, settings, contextOf()));
  expect(epochs.at(-1)!.loss).toBeLessThan(1e-4);
  expect(epochs.at(-1)!.loss).toBeLessThan(epochs[0]!.loss / 1000);
});

test('every sample counts once in an epoch, also in a last batch that is not full', async () => {
  const task = taskOf({ sessions: 24 });
  const frozen = { ...p, epochs: 1, learningRate: 1e-12 };
  const lossBy = async (batch: number) => valueIn(await lstm.train(task, { ...frozen, batch }, contextOf())).epochs[0]!.loss;
  const n = task.samples.training.length;
  const whole = await lossBy(n);
  expect(n % 8).not.toBe(0);
  expect(await lossBy(8)).toBeCloseTo(whole, 6);
  expect(await lossBy(1000)).toBeCloseTo(whole, 6);
});

test('training ends after `patience` epochs without a better validation loss, with the weights of the best', async () => {
  const task = taskOf({ sessions: 60, validation: 15 });
  const settings = { ...p, epochs: 200, learningRate: 0.05, patience: 4, validation: 0.2 };
  const trained = valueIn(await lstm.train(task, settings, contextOf()));
  const losses = trained.epochs.map(({ validation }) => validation);
  expect(trained.epochs.length).toBeLessThan(200);
  expect(trained.epochs.length).toBe(trained.best + 4);
  expect(losses[trained.best - 1]).toBe(Math.min(...losses));
  const stopped = valueIn(await lstm.train(task, { ...settings, epochs: trained.best, patience: 0 }, contextOf()));
  for (const [name, { data }] of trained.weights) expect([...data], name).toEqual([...stopped.weights.get(name)!.data]);
});

test('validation is the mean squared error of what the trained model forecasts there', async () => {
  const task = taskOf({ sessions: 40, validation: 10, scaled: false });
  const trained = valueIn(await lstm.train(task, { ...p, validation: 0.2 }, contextOf()));
  const forecasts = await lstm.evaluate(trained, task, p, task.samples.validation, computing);
  const squares = Array.from(task.samples.validation, (row, i) => (forecasts[i]! - task.dataset.labels[row]!) ** 2);
  const mean = squares.reduce((sum, square) => sum + square, 0) / squares.length;
  expect(trained.epochs.at(-1)!.validation / mean).toBeCloseTo(1, 5);
});

test('progress is told after each epoch', async () => {
  const seen: [number, Epoch][] = [];
  const trained = valueIn(
    await lstm.train(
      taskOf(),
      p,
      contextOf(1, (done, epoch) => seen.push([done, epoch])),
    ),
  );
  expect(seen).toEqual(trained.epochs.map((epoch, i) => [i + 1, epoch]));
});

test('another seed gives other weights', async () => {
  const weight = async (seed: number) => [...valueIn(await lstm.train(taskOf(), p, contextOf(seed))).weights.get('lstm-0.input')!.data];
  expect(await weight(1)).not.toEqual(await weight(2));
});

test('a stopped training throws the reason of its signal and lets other work run meanwhile', async () => {
  const controller = new AbortController();
  const reason = new Error('stopped by hand');
  const task = taskOf();
  setTimeout(() => controller.abort(reason), 20);
  const training = lstm.train(task, { ...p, epochs: 1_000_000 }, contextOf(1, undefined, controller.signal));
  await expect(training).rejects.toBe(reason);
});

test.each([
  [
    'a missing feature',
    (task: ReturnType<typeof taskOf>) => (task.dataset.rows[7 * 2 + 1] = NaN),
    'feature "volume" of A0 on 2020-01-08 is NaN',
  ],
  [
    'an infinite feature',
    (task: ReturnType<typeof taskOf>) => (task.dataset.rows[9 * 2] = Infinity),
    'feature "close" of A0 on 2020-01-10 is Infinity',
  ],
  ['a missing label', (task: ReturnType<typeof taskOf>) => (task.dataset.labels[12] = NaN), 'the label of A0 on 2020-01-13 is NaN'],
])('%s among the samples is named with its asset, session, epoch and batch', async (_, spoil, message) => {
  const task = taskOf({ scaled: false });
  spoil(task);
  expect(await problemsOf(task)).toEqual([expect.stringMatching(/^model of A0: the loss is not finite in epoch 1, batch \d: /)]);
  expect((await problemsOf(task))[0]).toContain(`: ${message}`);
});

test('a training that diverges on finite data says so', async () => {
  const [message] = await problemsOf(taskOf({ scaled: false }), { ...p, learningRate: 1e38, epochs: 20 });
  expect(message).toMatch(
    /^model of A0: the loss is not finite in epoch \d+, batch \d+, though every feature and label is: training diverged$/,
  );
});

test('a task without samples is a problem that names the model', async () => {
  const task = taskOf();
  const empty = { ...task, samples: { training: new Int32Array(0), validation: new Int32Array(0) } };
  expect(await problemsOf(empty)).toEqual([expect.stringContaining('model of A0: no complete window of 3 sessions')]);
});

test('patience without a validation part is refused', async () => {
  expect(await problemsOf(taskOf(), { ...p, patience: 5 })).toEqual([expect.stringContaining('patience 5')]);
});
