import { stream } from '@foliograph/core';
import { expect, test } from 'vitest';
import { computing, contextOf } from '../../test-support/contextOf.js';
import { taskOf } from '../../test-support/taskOf.js';
import { valueIn } from '../../test-support/valueIn.js';
import { withDefaults } from '../index.js';
import { forest } from './forest.js';
import type { Model } from './Model.js';

type Settings = Parameters<typeof forest.window>[0];
const p = withDefaults(forest as unknown as Model, {}) as Settings;
const train = async (task: ReturnType<typeof taskOf>, settings: Settings, seed = 1) =>
  valueIn(await forest.train(task, settings, contextOf(seed)));

/** Sessions whose label is the sum of both features and noise of variance 1. */
function noisySum(sessions: number, seed: number): ReturnType<typeof taskOf> {
  const task = taskOf({ sessions, scaled: false });
  const random = stream(seed, 'sum');
  const rows = Float32Array.from({ length: 2 * sessions }, () => 3 * random.normal());
  const labels = Float64Array.from({ length: sessions }, (_, t) => rows[2 * t]! + rows[2 * t + 1]! + random.normal());
  return { ...task, dataset: { ...task.dataset, rows, labels } };
}

const errorOf = async (trained: Awaited<ReturnType<typeof train>>, { dataset, ...task }: ReturnType<typeof taskOf>) => {
  const rows = Int32Array.from(dataset.labels.keys());
  const forecasts = await forest.evaluate(trained, { dataset, ...task }, p, rows, computing);
  return forecasts.reduce((sum, forecast, i) => sum + (forecast - dataset.labels[i]!) ** 2, 0) / rows.length;
};

test('the error out of bag is about that on samples never seen, where that on its own samples is far less', async () => {
  const [own, other] = [noisySum(1500, 1), noisySum(1500, 2)];
  const trained = await train(own, { ...p, minSamplesLeaf: 1 });
  const [seen, unseen, outOfBag] = [await errorOf(trained, own), await errorOf(trained, other), trained.epochs.at(-1)!.loss];
  expect(outOfBag / unseen).toBeGreaterThan(0.85);
  expect(outOfBag / unseen).toBeLessThan(1.15);
  expect(seen).toBeLessThan(outOfBag / 2);
});

test('many trees are better than one, and come near the noise', async () => {
  const [own, other] = [noisySum(1500, 1), noisySum(1500, 2)];
  const [one, many] = [await errorOf(await train(own, { ...p, trees: 1 }), other), await errorOf(await train(own, p), other)];
  expect(many).toBeLessThan(0.75 * one);
  expect(many).toBeLessThan(2.5);
});

test('a forecast is the mean of the trees: all of one leaf, it is the mean of their draws', async () => {
  const task = noisySum(50, 1);
  const settings = { ...p, trees: 400, minSamplesLeaf: 1000 };
  const trained = await train(task, settings);
  expect(trained.weights.get('nodes')!.data).toEqual(new Float32Array(400).fill(1));
  const [forecast] = await forest.evaluate(trained, task, settings, Int32Array.of(5), computing);
  const labels = Array.from(task.samples.training, (row) => task.dataset.labels[row]!);
  const mean = labels.reduce((sum, label) => sum + label, 0) / labels.length;
  const deviation = Math.sqrt(labels.reduce((sum, label) => sum + (label - mean) ** 2, 0) / labels.length);
  expect(Math.abs(forecast! - mean)).toBeLessThan((4 * deviation) / Math.sqrt(labels.length * 400));
});

test('another seed gives other trees', async () => {
  const values = async (seed: number) => [...(await train(taskOf(), p, seed)).weights.get('value')!.data];
  expect(await values(1)).not.toEqual(await values(2));
});
