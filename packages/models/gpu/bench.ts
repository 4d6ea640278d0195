import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { type Diagnostic, registry, stream } from '@foliograph/core';
import * as deviceSet from '../src/devices/index.js';
import { checkDevice } from '../src/engines/checkDevice.js';
import { onnxOn } from '../src/engines/onnxOn.js';
import { dense, lstm } from '../src/layers/index.js';
import { meanSquaredError } from '../src/losses/index.js';
import { adam } from '../src/optimizers/index.js';
import type { Network } from '../src/training/index.js';
import { openTrainer } from '../src/training/openTrainer.js';

// Trains one model or several in turn on each device, and prints a line of JSON for each: samples a second, and how far the
// losses of the first steps are from those of the first device.
const { values: given } = parseArgs({
  options: {
    devices: { type: 'string', default: 'cpu,webgpu' },
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
const learning = { loss: meanSquaredError, optimizer: adam, learningRate: 1e-3, weightDecay: 0, clipNorm: 0, threads };

const network: Network = (windows, declare) => {
  let sequence = windows;
  units.slice(0, -1).forEach((H, l) => {
    sequence = lstm(declare, `lstm-${l}`, sequence, H).hidden;
  });
  return dense(declare, 'dense', lstm(declare, 'lstm-last', sequence, units.at(-1)!).last, 1);
};

let first: readonly number[] | undefined;
for (const name of given.devices.split(',')) {
  const device = registry(deviceSet).get(name);
  if (!device) throw new Error(`there is no device "${name}"`);
  const there = await checkDevice(device);
  if (!there.ok) {
    const [{ message, remedy }] = there.problems as [Diagnostic];
    process.stdout.write(`${message}: ${remedy}\n`);
    continue;
  }
  const open = (m: number) =>
    openTrainer(onnxOn(device), network, { window: W, batch: B, features: 1 }, learning, (...names) => stream(m, ...names));
  const trainers = await Promise.all(Array.from({ length: models }, (_, m) => open(m)));
  const random = stream(1, 'batches');
  const drawn = (length: number) => Float32Array.from({ length }, () => random.normal());
  const step = async () => {
    const [windows, labels, counts] = [drawn(W * B), drawn(B), new Float32Array(B).fill(1 / B)];
    const losses: number[] = [];
    for (const trainer of trainers) losses.push(await trainer.step(windows, labels, counts));
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
  process.stdout.write(`${JSON.stringify({ device: name, units, models, window: W, batch: B, threads, samplesPerSecond, apart })}\n`);
}
