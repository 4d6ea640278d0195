import { expect, test } from 'vitest';
import { computing, contextOf } from '../../test-support/contextOf.js';
import { taskOf } from '../../test-support/taskOf.js';
import { valueIn } from '../../test-support/valueIn.js';
import { type Epoch, withDefaults } from '../index.js';
import { openForecaster, parity } from '../serving/index.js';
import { svm } from './svm.js';

const p = withDefaults(svm, { window: 3 });
const task = taskOf({ assets: 2, per: 'asset', sessions: 200 });

test.each([
  ['a large cost', { cost: 1e3, epsilon: 0.01 }],
  ['a narrow kernel', { gamma: 50 }],
  ['a wide kernel', { gamma: 1e-3, cost: 100 }],
  ['a linear kernel', { kernel: 'linear', cost: 100 }],
] as const)('%s keeps the frozen model and the trained one together', async (_, settings) => {
  const own = { ...p, ...settings };
  const trained = valueIn(await svm.train(task, own, contextOf()));
  const forecaster = await openForecaster(svm.freeze(trained, task, own));
  const { relative } = valueIn(await parity({ model: svm, trained, task, p: own }, task.samples.training, forecaster, computing));
  expect(relative).toBeLessThan(1e-6);
  await forecaster.close();
});

test('what follows from the features is learnt far better than by the mean', async () => {
  const trained = valueIn(await svm.train(task, { ...p, cost: 10, epsilon: 0.01 }, contextOf()));
  const { training } = task.samples;
  const forecasts = await svm.evaluate(trained, task, p, training, computing);
  const labels = Array.from(training, (row) => task.dataset.labels[row]!);
  const mean = labels.reduce((sum, label) => sum + label, 0) / labels.length;
  const error = (of: (i: number) => number) => labels.reduce((sum, label, i) => sum + (of(i) - label) ** 2, 0);
  expect(error((i) => forecasts[i]!)).toBeLessThan(0.05 * error(() => mean));
});

test('progress is told once, with the error over the samples', async () => {
  const seen: [number, Epoch][] = [];
  const scaled = taskOf({ sessions: 60 });
  const plain = { ...scaled, scaling: { ...scaled.scaling, label: [] } };
  const settings = { ...p, kernel: 'linear' } as const;
  const trained = valueIn(
    await svm.train(
      plain,
      settings,
      contextOf(1, (done, epoch) => seen.push([done, epoch])),
    ),
  );
  expect(seen).toEqual([[1, trained.epochs[0]]]);
  const forecasts = await svm.evaluate(trained, plain, settings, plain.samples.training, computing);
  const errors = Array.from(plain.samples.training, (row, i) => (forecasts[i]! - plain.dataset.labels[row]!) ** 2);
  expect(trained.epochs[0]!.loss / (errors.reduce((sum, error) => sum + error, 0) / errors.length)).toBeCloseTo(1, 4);
});

test('a training that is stopped throws the reason, before it begins', async () => {
  const reason = new Error('stopped by hand');
  await expect(svm.train(task, p, contextOf(1, undefined, AbortSignal.abort(reason)))).rejects.toBe(reason);
});

const spoilt = taskOf({ scaled: false });
spoilt.dataset.labels[12] = NaN;
const flat = taskOf({ scaled: false });
flat.dataset.rows.fill(7);
const none = { ...task, samples: { ...task.samples, training: new Int32Array() } };

test.each([
  ['labels within epsilon', task, { epsilon: 1e6 }, 'every label lies within epsilon 1000000 of one value'],
  ['a label that is missing', spoilt, {}, 'the label of A0 on 2020-01-13 is NaN'],
  ['features that stand still', flat, {}, 'the features do not vary'],
  ['no samples', none, {}, 'the training part has no samples'],
])('%s: the problem says so', async (_, own, settings, message) => {
  const result = await svm.train(own, { ...p, ...settings }, contextOf());
  expect(result).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining(message) }] });
});
