import { gatherWindows, stream } from '@foliograph/core';
import { expect, test } from 'vitest';
import { computing, contextOf } from '../../test-support/contextOf.js';
import { taskOf } from '../../test-support/taskOf.js';
import { valueIn } from '../../test-support/valueIn.js';
import { type Epoch, openForecaster, parity, withDefaults } from '../index.js';
import { boostedTrees } from './boostedTrees.js';
import type { Model } from './Model.js';

type Settings = Parameters<typeof boostedTrees.window>[0];
const p = withDefaults(boostedTrees as unknown as Model, { rounds: 20, minSamplesLeaf: 2, patience: 0, validation: 0 }) as Settings;
const train = async (task: ReturnType<typeof taskOf>, settings = p, context = contextOf()) =>
  valueIn(await boostedTrees.train(task, settings, context));

test('one round without shrinking forecasts the mean of each leaf', async () => {
  const task = taskOf({ scaled: false });
  const rows = task.samples.training;
  const halves = { ...p, rounds: 1, learningRate: 1, maxLeaves: 2, minSamplesLeaf: 10 };
  const trained = await train(task, halves);
  const forecasts = await boostedTrees.evaluate(trained, task, halves, rows, computing);
  const sides = new Map<number, number[]>();
  forecasts.forEach((forecast, i) => {
    sides.set(forecast, [...(sides.get(forecast) ?? []), task.dataset.labels[rows[i]!]!]);
  });
  expect(sides.size).toBe(2);
  for (const [forecast, labels] of sides) expect(labels.reduce((sum, y) => sum + y, 0) / labels.length / forecast).toBeCloseTo(1, 6);
});

test.each([
  ['in one window of a session', 1],
  ['in windows of three sessions', 3],
])('the frozen model gives the bits that the trained one gives, also for values on an edge, %s', async (_, window) => {
  const task = taskOf({ assets: 2, per: 'asset', window: 3 });
  const random = stream(3, 'neighbours');
  // Values that differ in their last bits: the middle of two is one of them, and becomes an edge.
  const rows = task.dataset.rows.map(() => 100 + random.integer(40) * 2 ** -17);
  const close = { ...task, dataset: { ...task.dataset, rows } };
  const settings = { ...p, window, rounds: 200, maxLeaves: 0, minSamplesLeaf: 1 };
  const trained = await train(close, settings);
  const ends = task.samples.training;
  const forecaster = await openForecaster(boostedTrees.freeze(trained, close, settings));
  const frozen = new Float32Array(ends.length);
  const assets = ends.map((row) => Math.floor(row / task.dataset.sessions.length));
  await forecaster.forecast(gatherWindows(close.dataset, ends, window), assets, ends.length, frozen);
  await forecaster.close();
  expect([...frozen]).toEqual([...(await boostedTrees.evaluate(trained, close, settings, ends, computing))]);
  expect(new Set(frozen).size).toBeGreaterThan(20);
});

test('an asset that the scaling has no maps for has no forecast, and the others keep theirs', async () => {
  const task = taskOf({ assets: 3, per: 'asset' });
  const features = task.scaling.features.map((chains, n) =>
    n === 1 ? chains.map((maps) => maps.map((map) => ({ ...map, offset: NaN }))) : chains,
  );
  const groupOf = (row: number) => Math.floor(row / task.dataset.sessions.length);
  const known = { ...task.samples, training: task.samples.training.filter((row) => groupOf(row) !== 1) };
  const without = { ...task, samples: known, scaling: { ...task.scaling, features } };
  const trained = await train(without);
  const ends = task.samples.training;
  const forecasts = await boostedTrees.evaluate(trained, without, p, ends, computing);
  expect(Array.from(forecasts, Number.isNaN)).toEqual(Array.from(ends, (row) => groupOf(row) === 1));
  const forecaster = await openForecaster(boostedTrees.freeze(trained, without, p));
  const agreement = await parity({ model: boostedTrees, trained, task: without, p }, ends, forecaster, computing);
  expect(agreement).toMatchObject({ ok: true, value: { absolute: 0 } });
  await forecaster.close();
});

test('what training reports as the loss and the validation loss is the mean squared error of its forecasts', async () => {
  const task = taskOf({ sessions: 60, validation: 15, scaled: false });
  const settings = { ...p, samples: 0.7, features: 0.5, validation: 0.2 };
  const { epochs, ...trained } = await train(task, settings);
  for (const part of ['training', 'validation'] as const) {
    const rows = task.samples[part];
    const forecasts = await boostedTrees.evaluate({ ...trained, epochs }, task, settings, rows, computing);
    const squares = Array.from(rows, (row, i) => (forecasts[i]! - task.dataset.labels[row]!) ** 2);
    const mean = squares.reduce((sum, square) => sum + square, 0) / rows.length;
    expect(epochs.at(-1)![part === 'training' ? 'loss' : 'validation'] / mean).toBeCloseTo(1, 4);
  }
});

test('training ends after `patience` rounds without a better validation loss, with the trees of the best', async () => {
  const task = taskOf({ sessions: 60, validation: 15 });
  const settings = { ...p, rounds: 500, patience: 7, validation: 0.2 };
  const trained = await train(task, settings);
  const losses = trained.epochs.map(({ validation }) => validation);
  expect(trained.epochs.length).toBeLessThan(500);
  expect(trained.epochs.length).toBe(trained.best + 7);
  expect(losses[trained.best - 1]).toBe(Math.min(...losses));
  const stopped = await train(task, { ...settings, rounds: trained.best, patience: 0 });
  for (const [name, { data }] of trained.weights) expect([...data], name).toEqual([...stopped.weights.get(name)!.data]);
});

test('patience without a validation part is refused at its place', () => {
  expect(boostedTrees.check?.({ ...p, patience: 5 })).toMatchObject({ field: 'patience', message: expect.stringContaining('patience 5') });
  expect(boostedTrees.check?.(p)).toBeUndefined();
});

test('every sample is learnt by heart, whatever the seed, and drawing some makes the seed count', async () => {
  const task = taskOf();
  const { epochs } = await train(task, { ...p, rounds: 300, minSamplesLeaf: 1 });
  expect(epochs.at(-1)!.loss).toBeLessThan(1e-6);
  const values = async (seed: number, samples: number) => [
    ...(await train(task, { ...p, samples }, contextOf(seed))).weights.get('value')!.data,
  ];
  expect(await values(1, 1)).toEqual(await values(2, 1));
  expect(await values(1, 0.5)).not.toEqual(await values(2, 0.5));
});

test('progress is told after each round', async () => {
  const seen: [number, Epoch][] = [];
  const { epochs } = await train(
    taskOf(),
    p,
    contextOf(1, (done, epoch) => seen.push([done, epoch])),
  );
  expect(seen).toEqual(epochs.map((epoch, i) => [i + 1, epoch]));
});

test('a stopped training throws the reason of its signal', async () => {
  const controller = new AbortController();
  const reason = new Error('stopped by hand');
  setTimeout(() => controller.abort(reason), 20);
  await expect(train(taskOf(), { ...p, rounds: 1_000_000 }, contextOf(1, undefined, controller.signal))).rejects.toBe(reason);
});

test.each([
  ['a missing feature', 'feature "volume" of A0 on 2020-01-08 is NaN', { spoiled: 7 * 2 + 1 }],
  ['a missing label', 'the label of A0 on 2020-01-13 is NaN', { unlabelled: 12 }],
  ['nothing', 'no complete window of 1 sessions', { none: true }],
])('%s among the samples is a problem that names it', async (_, message, { spoiled, unlabelled, none }: Record<string, unknown>) => {
  const task = taskOf({ scaled: false });
  if (spoiled !== undefined) task.dataset.rows[Number(spoiled)] = NaN;
  if (unlabelled !== undefined) task.dataset.labels[Number(unlabelled)] = NaN;
  const samples = none ? { ...task.samples, training: new Int32Array(0) } : task.samples;
  const result = await boostedTrees.train({ ...task, samples }, p, contextOf());
  expect(result).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining(`model of A0: ${message}`) }] });
});
