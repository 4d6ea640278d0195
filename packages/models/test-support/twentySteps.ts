import { stream } from '@foliograph/core';
import type { Engine } from '../src/engines/Engine.js';
import { lstm, stacked } from '../src/layers/index.js';
import { adamw } from '../src/optimizers/index.js';
import { openTrainer } from '../src/training/openTrainer.js';
import { contextOf } from './contextOf.js';
import { trainerSettings } from './trainerSettings.js';

const [W, B, K] = [6, 8, 2];

/** Losses and last weights of 20 steps of a small stacked LSTM, each on a batch of its own. */
export async function twentySteps(engine: Engine, units = 16): Promise<{ losses: number[]; weights: ReadonlyMap<string, Float32Array> }> {
  const random = stream(5, 'batches');
  const drawn = (length: number) => Float32Array.from({ length }, () => random.normal());
  const settings = { ...trainerSettings, optimizer: adamw, learningRate: 1e-2, weightDecay: 0.01 };
  const network = stacked(lstm, 'lstm', { layers: [units, units], dropout: 0 });
  const trainer = await openTrainer(network, { window: W, batch: B, features: K }, settings, { ...contextOf(), engine });
  try {
    const losses: number[] = [];
    for (let n = 0; n < 20; n++) {
      losses.push(await trainer.step({ windows: drawn(W * B * K), labels: drawn(B), counts: new Float32Array(B).fill(1 / B) }));
    }
    const weights = await trainer.weights();
    return { losses, weights: new Map([...weights].map(([name, { data }]) => [name, data])) };
  } finally {
    await trainer.close();
  }
}
