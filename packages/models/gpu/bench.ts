import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { stream } from '@foliograph/core';
import { onnx, tensorflow } from '../src/backends/index.js';
import { lstm, stacked } from '../src/layers/index.js';
import { openTrainer } from '../src/training/openTrainer.js';
import { contextOf } from '../test-support/contextOf.js';
import { trainerSettings } from '../test-support/trainerSettings.js';

// Trains one model or several in turn by each engine, and prints a line of JSON for each: samples a second, and how far the
// losses of the first steps are from those of the first. An engine is a device of ONNX Runtime, or tensorflow.
const { values: given } = parseArgs({
  options: {
    engines: { type: 'string', default: 'cpu,webgpu' },
    layers: { type: 'string', default: '256,256' },
    models: { type: 'string', default: '1' },
    window: { type: 'string', default: '24' },
    batch: { type: 'string', default: '64' },
    threads: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '10' },
  },
});
const [models, W, B, threads, seconds] = [given.models, given.window, given.batch, given.threads, given.seconds].map(Number) as [
  number,
  number,
  number,
  number,
  number,
];
const units = given.layers.split(',').map(Number);
const compared = 20;
const settings = { ...trainerSettings, learningRate: 1e-3, clipNorm: 0 };
const network = stacked(lstm, 'lstm', { layers: units, dropout: 0 });

let first: readonly number[] | undefined;
for (const name of given.engines.split(',')) {
  const chosen = name === 'tensorflow' ? await tensorflow.choose({ library: 'auto' }) : await onnx.choose({ device: name });
  if (!chosen.ok) {
    for (const { message, remedy } of chosen.problems) process.stdout.write(`${message}: ${remedy}\n`);
    continue;
  }
  const { version, device } = chosen.value.identity;
  const engine = name === 'tensorflow' ? tensorflow.engine({ library: 'auto' }) : onnx.engine({ device: name });
  const open = (m: number) => openTrainer(network, { window: W, batch: B, features: 1 }, settings, { ...contextOf(m), engine, threads });
  const trainers = await Promise.all(Array.from({ length: models }, (_, m) => open(m)));
  const random = stream(1, 'batches');
  const drawn = (length: number) => Float32Array.from({ length }, () => random.normal());
  const step = async () => {
    const batch = { windows: drawn(W * B), labels: drawn(B), counts: new Float32Array(B).fill(1 / B) };
    const losses: number[] = [];
    for (const trainer of trainers) losses.push(await trainer.step(batch));
    return losses[0]!;
  };
  const losses: number[] = [];
  for (let n = 0; n < compared; n++) losses.push(await step());
  first ??= losses;
  let [steps, spent] = [0, 0];
  const started = performance.now();
  while (spent < seconds * 1000) {
    await step();
    steps++;
    spent = performance.now() - started;
  }
  for (const trainer of trainers) await trainer.close();
  const apart = Math.max(...losses.map((loss, n) => Math.abs(loss / first![n]! - 1)));
  const samplesPerSecond = (steps * B * models * 1000) / spent;
  const measured = { engine: name, version, device, units, models, window: W, batch: B, threads, samplesPerSecond, apart };
  process.stdout.write(`${JSON.stringify(measured)}\n`);
}
