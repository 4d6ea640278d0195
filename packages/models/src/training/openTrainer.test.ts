import { expect, test } from 'vitest';
import { contextOf } from '../../test-support/contextOf.js';
import { trainerSettings } from '../../test-support/trainerSettings.js';
import { dense, lstm } from '../layers/index.js';
import type { Network } from './Network.js';
import { openTrainer } from './openTrainer.js';

const network: Network = (windows, scope) => dense(scope, 'dense', lstm(scope, 'lstm', windows, 3).last, 1);
const open = (batch: number) => openTrainer(network, { window: 2, batch, features: 1 }, trainerSettings, contextOf());
const batchOf = (windows: number[], labels: number[], counts: number[]) => ({
  windows: Float32Array.from(windows),
  labels: Float32Array.from(labels),
  counts: Float32Array.from(counts),
});

test('a sample that counts 0 moves no weight, whatever it holds', async () => {
  const [three, four] = [await open(3), await open(4)];
  for (let n = 0; n < 5; n++) {
    const loss = await three.step(batchOf([1, 2, 3, 4, 5, 6], [1, 0, 2], [1 / 3, 1 / 3, 1 / 3]));
    const padded = await four.step(batchOf([1, 2, 3, 9, 4, 5, 6, -9], [1, 0, 2, 77], [1 / 3, 1 / 3, 1 / 3, 0]));
    expect(padded).toBeCloseTo(loss, 5);
  }
  for (const [name, { data }] of await three.weights()) {
    const padded = (await four.weights()).get(name)!.data;
    data.forEach((value, i) => {
      expect(padded[i], `${name}[${i}]`).toBeCloseTo(value, 5);
    });
  }
  await three.close();
  await four.close();
});

test('initial weights lie within 1 / √H, biases are 0, and each weight is drawn from a stream of its own', async () => {
  const trainer = await open(2);
  const weights = await trainer.weights();
  expect([...weights.keys()]).toEqual([
    'lstm.input',
    'lstm.recurrent',
    'lstm.input-bias',
    'lstm.recurrent-bias',
    'dense.weight',
    'dense.bias',
  ]);
  expect(Math.max(...weights.get('lstm.recurrent')!.data.map(Math.abs))).toBeLessThan(1 / Math.sqrt(3));
  expect(weights.get('lstm.input-bias')!.data.every((value) => value === 0)).toBe(true);
  expect(weights.get('lstm.input')!.data[0]).not.toBe(weights.get('lstm.recurrent')!.data[0]);
  await trainer.close();
});

test('what a trainer gives of its weights does not change when it learns on', async () => {
  const trainer = await open(1);
  const before = await trainer.weights();
  const kept = before.get('dense.weight')!.data.slice();
  await trainer.step(batchOf([1, 2], [3], [1]));
  expect(before.get('dense.weight')!.data).toEqual(kept);
  expect((await trainer.weights()).get('dense.weight')!.data).not.toEqual(kept);
  await trainer.close();
});
