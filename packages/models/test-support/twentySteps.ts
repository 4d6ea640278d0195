import { stream } from '@foliograph/core';
import type { Engine } from '../src/engines/Engine.js';
import { dense, lstm } from '../src/layers/index.js';
import { meanSquaredError } from '../src/losses/index.js';
import { adamw } from '../src/optimizers/index.js';
import type { Network } from '../src/training/index.js';
import { openTrainer } from '../src/training/openTrainer.js';

const [W, B, K] = [6, 8, 2];
const network: Network = (windows, declare) =>
  dense(declare, 'dense', lstm(declare, 'second', lstm(declare, 'first', windows, 16).hidden, 16).last, 1);
const learning = { loss: meanSquaredError, optimizer: adamw, learningRate: 1e-2, weightDecay: 0.01, clipNorm: 0.5, threads: 1 };

/** Losses and last weights of 20 steps of a small stacked LSTM, each on a batch of its own. */
export async function twentySteps(engine: Engine): Promise<{ losses: number[]; weights: ReadonlyMap<string, Float32Array> }> {
  const random = stream(5, 'batches');
  const drawn = (length: number) => Float32Array.from({ length }, () => random.normal());
  const shape = { window: W, batch: B, features: K };
  const trainer = await openTrainer(engine, network, shape, learning, (...names) => stream(1, ...names));
  try {
    const losses: number[] = [];
    for (let n = 0; n < 20; n++) losses.push(await trainer.step(drawn(W * B * K), drawn(B), new Float32Array(B).fill(1 / B)));
    const weights = await trainer.weights();
    return { losses, weights: new Map([...weights].map(([name, { data }]) => [name, data])) };
  } finally {
    await trainer.close();
  }
}
