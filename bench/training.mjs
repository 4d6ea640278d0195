// @ts-check
// Training of a two-layer LSTM through the public model, as samples a second and as a share of what the machine multiplies matrices with.
import { once } from 'node:events';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { median } from './measure.mjs';

/** @typedef {{ units: number, threads: number } | { peak: true, threads: number }} Work */

const window = 24;
const batch = 64;
const rounds = 7;

/** Samples a second, and their share of the peak of the same threads measured in the same rounds. */
export async function* bench() {
  for (const units of [64, 256]) {
    const one = await interleaved(1, 2, units);
    yield figure(`training, ${units} units, one model on 2 threads`, units, one);
    const two = await interleaved(2, 1, units);
    yield figure(`training, ${units} units, two models at once on 1 thread each`, units, two);
  }
}

/** @param {string} bench @param {number} units @param {{ samples: number, peak: number }} measured */
function figure(bench, units, { samples, peak }) {
  return {
    bench,
    value: samples,
    unit: 'samples/s',
    ratio: (samples * operations(units)) / peak,
    against: 'matrix-multiply peak',
    note: `window ${window}, batch ${batch}, 2 layers; peak ${(peak / 1e9).toFixed(0)} GFLOP/s`,
  };
}

// A sample's matrix products: each step multiplies a layer's input (1 feature, then `units`) and its last output into 4 gates,
// two operations a weight; the pass back costs twice the pass forward (gradients by inputs and by weights), so 3 × forward in all.
const operations = (/** @type {number} */ units) => 3 * 2 * window * 4 * units * (1 + units + (units + units));

/** Medians over rounds in which training and peak take turns, summed over workers that run at the same time. @param {number} workers @param {number} threads @param {number} units */
async function interleaved(workers, threads, units) {
  const pool = Array.from({ length: workers }, () => new Worker(new URL(import.meta.url)));
  const all = (/** @type {Work} */ work) =>
    Promise.all(
      pool.map(async (worker) => {
        worker.postMessage(work);
        const [rate] = await once(worker, 'message');
        return /** @type {number} */ (rate);
      }),
    ).then((rates) => rates.reduce((sum, rate) => sum + rate, 0));
  /** @type {number[]} */
  const samples = [];
  /** @type {number[]} */
  const peaks = [];
  for (let round = -1; round < rounds; round++) {
    const peak = await all({ peak: true, threads });
    const rate = await all({ units, threads });
    if (round >= 0) {
      peaks.push(peak);
      samples.push(rate);
    }
  }
  await Promise.all(pool.map((worker) => worker.terminate()));
  return { samples: median(samples), peak: median(peaks) };
}

if (!isMainThread && parentPort) {
  const port = parentPort;
  port.on('message', async (/** @type {Work} */ work) => {
    port.postMessage(await ('peak' in work ? multiply(work.threads) : train(work.units, work.threads)));
  });
}

/** Operations a second of float32 products of two 1024 × 1024 matrices, by ONNX Runtime. @param {number} threads */
async function multiply(threads) {
  const { InferenceSession, Tensor } = await import('onnxruntime-node');
  // An ONNX graph: the largest element of MatMul(a, b).
  const graph =
    'CAgSABoAOpcBChIKAWEKAWISAnYwIgZNYXRNdWwKJAoCdjASAnYxIglSZWR1Y2VNYXgqDwoIa2VlcGRpbXMYAKABAgoXCgJ2MRIHbGFyZ2VzdCIISWRlbnRpdHkSAWdaFQoBYRIQCg4IARIKCgMSAW4KAxIBbloVCgFiEhAKDggBEgoKAxIBbgoDEgFuYhEKB2xhcmdlc3QSBgoECAESAEICEBE=';
  const session = await InferenceSession.create(Buffer.from(graph, 'base64'), { intraOpNumThreads: threads, interOpNumThreads: 1 });
  const n = 1024;
  const matrix = () => new Tensor('float32', new Float32Array(n * n).fill(0.5), [n, n]);
  const feeds = { a: matrix(), b: matrix() };
  await session.run(feeds);
  const times = [];
  for (let i = 0; i < 9; i++) {
    const started = performance.now();
    await session.run(feeds);
    times.push((performance.now() - started) / 1000);
  }
  await session.release();
  return (2 * n ** 3) / median(times);
}

/** Samples a second of the epochs after the first. @param {number} units @param {number} threads */
async function train(units, threads) {
  const { modelSet, onnx, withDefaults } = await import('../packages/models/dist/index.js');
  const { stream } = await import('../packages/core/dist/index.js');
  const samples = batch * Math.max(1, Math.round(1024 / units));
  const T = samples + window;
  const random = stream(1, 'walk');
  const rows = Float32Array.from({ length: T }, () => random.normal());
  const task = {
    name: 'bench',
    dataset: {
      assets: ['A'],
      sessions: Array.from({ length: T }, (_, t) => `${t}`),
      features: ['close'],
      rows,
      labels: Float64Array.from(rows),
    },
    samples: { training: Int32Array.from({ length: samples }, (_, i) => window + i), validation: new Int32Array(0) },
    scaling: /** @type {const} */ ({ per: 'pooled', features: [], label: [] }),
  };
  const epochs = 3;
  /** @type {number[]} */
  const ends = [];
  const p = withDefaults(modelSet.lstm, { window, batch, epochs, threads, layers: [units, units], validation: 0, patience: 0 });
  const trained = await modelSet.lstm.train(task, p, {
    random: (/** @type {(string | number)[]} */ ...names) => stream(1, ...names),
    engine: onnx,
    threads,
    progress: ({ epoch }) => {
      if (epoch) ends.push(performance.now());
    },
    signal: new AbortController().signal,
  });
  if (!trained.ok) throw new Error(trained.problems[0]?.message);
  return (samples * (epochs - 1) * 1000) / ((ends.at(-1) ?? NaN) - (ends[0] ?? NaN));
}
