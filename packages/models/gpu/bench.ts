import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { type Diagnostic, registry, stream } from '@foliograph/core';
import * as deviceSet from '../src/devices/index.js';
import { checkDevice } from '../src/engines/checkDevice.js';
import { onnxOn } from '../src/engines/onnxOn.js';
import { lstm, stacked } from '../src/layers/index.js';
import { openTrainer } from '../src/training/openTrainer.js';
import { contextOf } from '../test-support/contextOf.js';
import { trainerSettings } from '../test-support/trainerSettings.js';

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
const settings = { ...trainerSettings, learningRate: 1e-3, clipNorm: 0 };
const network = stacked(lstm, 'lstm', { layers: units, dropout: 0 });

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
    openTrainer(network, { window: W, batch: B, features: 1 }, settings, { ...contextOf(m), engine: onnxOn(device), threads });
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
  process.stdout.write(`${JSON.stringify({ device: name, units, models, window: W, batch: B, threads, samplesPerSecond, apart })}\n`);
}
