// @ts-check
// Training of a two-layer LSTM through the public model, in turns with PyTorch where Python is there: one model on all cores, and as many at once as there are cores.
// With several models, also the share of what the machine multiplies matrices with.
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { median } from './measure.mjs';
import { openPeer } from './peers/openPeer.mjs';

/** @typedef {{ units: number, threads: number } | { peak: true, threads: number }} Work */

const window = 24;
const batch = 64;
const rounds = 9;
const cores = availableParallelism();

/** Samples a second: medians of rounds in which all take turns. */
export async function* bench() {
  const peers = [openPeer('lstm'), ...(cores > 1 ? [openPeer('lstm')] : [])].flatMap((peer) => peer ?? []);
  if (peers.length === 0) process.stderr.write('training is compared with PyTorch: skipped\n');
  const pool = Array.from({ length: cores }, () => new Worker(new URL(import.meta.url)));
  try {
    for (const units of [32, 64, 128, 256]) {
      const rates = await interleaved(pool, peers, units);
      const { one, several, peak } = rates;
      const pair = (/** @type {number[]} */ ours, /** @type {number[] | undefined} */ theirs) => {
        const ratios = ours.map((rate, i) => rate / (theirs?.[i] ?? NaN));
        return peers.length > 0 ? { ratio: median(ratios), against: 'PyTorch', range: spread(ratios) } : { range: '' };
      };
      const alone = pair(one, rates.torch);
      yield {
        bench: `training, ${units} units, one model on ${cores} threads`,
        value: median(one),
        unit: 'samples/s',
        ...alone,
        note: `window ${window}, batch ${batch}, 2 layers${alone.range}`,
      };
      const together = pair(several, rates.torches);
      const share = median(several.map((rate, i) => (rate * operations(units)) / (peak[i] ?? NaN)));
      yield {
        bench: `training, ${units} units, ${cores} models at once on 1 thread each`,
        value: median(several),
        unit: 'samples/s',
        ...together,
        note: `PyTorch in as many processes; ${(100 * share).toFixed(0)} % of the matrix-multiply peak, ${(median(peak) / 1e9).toFixed(0)} GFLOP/s${together.range}`,
      };
    }
  } finally {
    await Promise.all([...pool.map((worker) => worker.terminate()), ...peers.map((peer) => peer.close())]);
  }
}

const spread = (/** @type {number[]} */ ratios) => `; ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)} ×`;

// A sample's matrix products: each step multiplies a layer's input (1 feature, then `units`) and its last output into 4 gates,
// two operations a weight; the pass back costs twice the pass forward (gradients by inputs and by weights), so 3 × forward in all.
const operations = (/** @type {number} */ units) => 3 * 2 * window * 4 * units * (1 + units + (units + units));

/** Steps that take some tenths of a second. */
const stepsOf = (/** @type {number} */ units) => Math.max(8, Math.round(4096 / units));

/** Rates by round; the first round warms up. @param {Worker[]} pool @param {NonNullable<ReturnType<typeof openPeer>>[]} peers @param {number} units */
async function interleaved(pool, peers, units) {
  const all = (/** @type {Work} */ work, count = pool.length) =>
    Promise.all(
      pool.slice(0, count).map(async (worker) => {
        worker.postMessage(work);
        const [rate] = await once(worker, 'message');
        return /** @type {number} */ (rate);
      }),
    ).then((rates) => rates.reduce((sum, rate) => sum + rate, 0));
  const torch = async (/** @type {number} */ count, /** @type {number} */ threads) => {
    const job = { kind: 'train', units, window, batch, threads, steps: stepsOf(units) };
    const rates = await Promise.all(peers.slice(0, count).map((peer) => peer.ask(job)));
    return rates.reduce((sum, { rate = NaN }) => sum + rate, 0);
  };
  /** @type {Record<'one' | 'torch' | 'several' | 'torches' | 'peak', number[]>} */
  const rates = { one: [], torch: [], several: [], torches: [], peak: [] };
  for (let round = -1; round < rounds; round++) {
    const measured = {
      one: await all({ units, threads: cores }, 1),
      torch: await torch(1, cores),
      several: await all({ units, threads: 1 }),
      torches: await torch(cores, 1),
      peak: await all({ peak: true, threads: 1 }),
    };
    if (round < 0) continue;
    for (const name of /** @type {const} */ (['one', 'torch', 'several', 'torches', 'peak'])) rates[name].push(measured[name]);
  }
  return rates;
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
  const samples = batch * (stepsOf(units) >> 1);
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
