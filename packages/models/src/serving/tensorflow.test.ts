import { stream } from '@foliograph/core';
import { describe, expect, test } from 'vitest';
import { contextOf } from '../../test-support/contextOf.js';
import { smallModels } from '../../test-support/smallModels.js';
import { taskOf } from '../../test-support/taskOf.js';
import { tensorflowLibraries } from '../../test-support/tensorflowLibraries.js';
import { trainerSettings } from '../../test-support/trainerSettings.js';
import { valueIn } from '../../test-support/valueIn.js';
import type { Engine } from '../engines/Engine.js';
import { onnx } from '../engines/index.js';
import { tensorflowBy } from '../engines/tensorflow.js';
import { lstm, stacked } from '../layers/index.js';
import { openTrainer } from '../training/openTrainer.js';
import { openForecaster } from './openForecaster.js';
import { parity } from './parity.js';

/** Models that are trained by gradients; others leave the engine alone. */
const networks = smallModels.filter(({ p }) => 'optimizer' in p);
const shape = { window: 12, batch: 32, features: 2 };

/** Losses of 20 steps on batches in which a label follows from its window. */
async function learn(engine: Engine, units: number): Promise<number[]> {
  const { window: W, batch: B, features: K } = shape;
  const settings = { ...trainerSettings, learningRate: 0.01, clipNorm: 1 };
  const trainer = await openTrainer(stacked(lstm, 'lstm', { layers: [units, units], dropout: 0 }), shape, settings, {
    ...contextOf(4),
    engine,
  });
  const random = stream(5, 'batches');
  const counts = new Float32Array(B).fill(1 / B);
  const losses: number[] = [];
  for (let n = 0; n < 20; n++) {
    const windows = Float32Array.from({ length: W * B * K }, () => random.normal());
    const labels = Float32Array.from({ length: B }, (_, b) => windows[((W - 1) * B + b) * K]! - 0.5 * windows[((W - 3) * B + b) * K + 1]!);
    losses.push(await trainer.step({ windows, labels, counts }));
  }
  await trainer.close();
  return losses;
}

describe.each(tensorflowLibraries)('TensorFlow.js by %s', (library) => {
  const engine = tensorflowBy(library);

  test.each([16, 64])('loses as ONNX Runtime does over 20 steps of 2 × %i units, to 1e-3', async (units) => {
    const [expected, losses] = [await learn(onnx, units), await learn(engine, units)];
    expect(expected.at(-1)!).toBeLessThan(0.8 * expected[0]!);
    losses.forEach((loss, n) => {
      expect(Math.abs(loss / expected[n]! - 1), `step ${n}`).toBeLessThan(1e-3);
    });
  });

  test.each(networks)('trains $name, the same each time, into a frozen model that forecasts as it does', async ({ model, p }) => {
    const task = taskOf({ assets: 2 });
    const context = { ...contextOf(), engine };
    const trained = valueIn(await model.train(task, p, context));
    const again = valueIn(await model.train(task, p, context));
    for (const [name, { data }] of trained.weights) expect([...again.weights.get(name)!.data], name).toEqual([...data]);
    const forecaster = await openForecaster(model.freeze(trained, task, p));
    const { relative } = valueIn(await parity({ model, trained, task, p }, task.samples.training, forecaster, context));
    expect(relative).toBeLessThan(1e-5);
    await forecaster.close();
  });
});
