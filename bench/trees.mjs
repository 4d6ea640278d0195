// @ts-check
// Forests and boosted trees through the public models: seconds against LightGBM, test errors against scikit-learn, each on one thread.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './measure.mjs';
import { openPeer } from './peers/openPeer.mjs';

/** Features [N, K], labels [N]; the first `training` samples are for training, the rest for the test. @typedef {{ features: Float32Array, labels: Float32Array, training: number, K: number }} Table */

const seeds = 10;
const rounds = 3;
const boosted = { window: 1, per: 'pooled', bins: 255, minGain: 0, rounds: 100, learningRate: 0.1, maxLeaves: 31, maxDepth: 0 };
const models = {
  boostedTrees: { ...boosted, minSamplesLeaf: 20, lambda: 0, samples: 1, features: 1, validation: 0, patience: 0 },
  forest: { window: 1, per: 'pooled', bins: 255, minGain: 0, trees: 100, features: 0.3, maxDepth: 10, maxLeaves: 0, minSamplesLeaf: 1 },
};

/** Medians of runs that take turns with the peer's. */
export async function* bench() {
  const peer = openPeer('trees');
  if (!peer) {
    process.stderr.write('trees are compared with LightGBM and scikit-learn: skipped\n');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'folio-bench-'));
  const file = join(folder, 'table.f32');
  try {
    for (const [name, table] of /** @type {[string, (seed: number) => Promise<Table>][]} */ ([
      ['Friedman 1', friedman],
      ...(process.env.FOLIO_DATA ? [['volatility of us12', volatility]] : []),
    ])) {
      for (const model of /** @type {const} */ (['boostedTrees', 'forest'])) {
        const errors = { ours: /** @type {number[]} */ ([]), ratio: /** @type {number[]} */ ([]) };
        for (let seed = 1; seed <= seeds; seed++) {
          const made = await table(seed);
          const ours = (await train(made, model, {}, seed)).error;
          const theirs = await peer.ask(job(file, made, 'scikit-learn', model, {}, seed));
          errors.ours.push(ours);
          errors.ratio.push(ours / (theirs.error ?? NaN));
        }
        yield {
          bench: `${words[model]}, test error (${name})`,
          value: median(errors.ours),
          unit: 'mean squared',
          ratio: median(errors.ratio),
          against: "scikit-learn's",
          note: `${seeds} seeds, ${Math.min(...errors.ratio).toFixed(3)} to ${Math.max(...errors.ratio).toFixed(3)} ×`,
        };
      }
    }
    const large = await wide();
    for (const [model, change] of /** @type {const} */ ([
      ['boostedTrees', {}],
      ['forest', { trees: 20, minSamplesLeaf: 5 }],
    ])) {
      /** @type {{ seconds: number, ratio: number }[]} */
      const runs = [];
      for (let round = 0; round < rounds; round++) {
        const { seconds } = await train(large, model, change, 1);
        const theirs = await peer.ask(job(file, large, 'lightgbm', model, change, 1));
        runs.push({ seconds, ratio: seconds / (theirs.seconds ?? NaN) });
      }
      const ratios = runs.map(({ ratio }) => ratio);
      yield {
        bench: `${words[model]}, 200,000 × 158`,
        value: median(runs.map(({ seconds }) => seconds)),
        unit: 's of processor',
        ratio: median(ratios),
        against: 'LightGBM',
        note: `${model === 'forest' ? '20 trees of depth 10, 30 % of the features a split' : '100 rounds, 31 leaves'}, 255 bins, binning included; ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)} ×`,
      };
    }
  } finally {
    await peer.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const words = { boostedTrees: 'boosted trees', forest: 'forest' };

/** What a peer is asked, the table written to a file. @param {string} file @param {Table} table @param {string} peer @param {keyof typeof models} model @param {object} change @param {number} seed */
function job(file, { features, labels, training, K }, peer, model, change, seed) {
  writeFileSync(file, new Uint8Array(features.buffer, features.byteOffset, features.byteLength));
  writeFileSync(file, new Uint8Array(labels.buffer, labels.byteOffset, labels.byteLength), { flag: 'a' });
  return { peer, file, samples: labels.length, features: K, training, params: { ...models[model], ...change, seed } };
}

/** Seconds of the processor that training takes, and the mean squared error on the test part. @param {Table} table @param {keyof typeof models} name @param {object} change @param {number} seed */
async function train({ features, labels, training, K }, name, change, seed) {
  const { modelSet, onnx } = await import('../packages/models/dist/index.js');
  const { stream } = await import('../packages/core/dist/index.js');
  const dataset = {
    assets: ['A'],
    sessions: Array.from(labels, (_, i) => `${i}`),
    features: Array.from({ length: K }, (_, k) => `f${k}`),
    rows: features,
    labels: Float64Array.from(labels),
  };
  const samples = { training: Int32Array.from({ length: training }, (_, i) => i), validation: new Int32Array(0) };
  const task = { name: 'bench', dataset, samples, scaling: /** @type {const} */ ({ per: 'pooled', features: [], label: [] }) };
  const computing = { engine: onnx, threads: 1 };
  const model = /** @type {any} */ (modelSet[name]);
  const p = { ...models[name], ...change };
  const before = process.cpuUsage();
  const trained = await model.train(task, p, {
    ...computing,
    random: (/** @type {(string | number)[]} */ ...names) => stream(seed, ...names),
    progress: () => {},
    signal: new AbortController().signal,
  });
  const { user, system } = process.cpuUsage(before);
  const test = Int32Array.from({ length: labels.length - training }, (_, i) => training + i);
  const forecasts = /** @type {Float32Array} */ (await model.evaluate(trained.value, task, p, test, computing));
  const error = forecasts.reduce((sum, forecast, i) => sum + (forecast - (labels[training + i] ?? NaN)) ** 2, 0) / test.length;
  return { seconds: (user + system) / 1e6, error };
}

/** Friedman's first function of 10 uniform features, with noise of variance 1. Friedman 1991. @param {number} seed @returns {Promise<Table>} */
async function friedman(seed) {
  const { stream } = await import('../packages/core/dist/index.js');
  const random = stream(seed, 'friedman');
  const [N, K] = [4000, 10];
  const features = Float32Array.from({ length: N * K }, () => random.uniform());
  const labels = Float32Array.from({ length: N }, (_, i) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = features.subarray(i * K, i * K + 5);
    return 10 * Math.sin(Math.PI * a * b) + 20 * (c - 0.5) ** 2 + 10 * d + 5 * e + random.normal();
  });
  return { features, labels, training: 2000, K };
}

/** Log of the mean absolute return of the next 5 sessions, by returns and mean absolute returns of the past; trained on a random half of the sessions before 70 % of the time, tested on those after. @param {number} seed @returns {Promise<Table>} */
async function volatility(seed) {
  const { stream } = await import('../packages/core/dist/index.js');
  const random = stream(seed, 'half');
  const folder = join(process.env.FOLIO_DATA ?? '', 'us12');
  /** @type {Record<'training' | 'test', number[][]>} */
  const parts = { training: [], test: [] };
  for (const name of readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .sort()) {
    const [head = '', ...lines] = readFileSync(join(folder, name), 'utf8').trim().split('\n');
    const column = head.split(',').indexOf('adj_close');
    const prices = lines.map((line) => Math.log(Number(line.split(',')[column])));
    const moves = prices.map((price, t) => Math.abs(price - (prices[t - 1] ?? price)));
    const mean = (/** @type {number} */ from, /** @type {number} */ to) =>
      Math.log(1e-4 + moves.slice(from, to).reduce((sum, move) => sum + move, 0) / (to - from));
    const edge = Math.floor(0.7 * prices.length);
    for (let t = 120; t < prices.length - 5; t++) {
      if (t >= edge - 5 && t < edge) continue;
      if (t < edge && random.uniform() < 0.5) continue;
      const past = [1, 2, 3, 5, 10, 20, 40, 60, 90, 120].map((W) => mean(t + 1 - W, t + 1));
      const returns = [1, 2, 3, 5, 10, 20, 40, 60, 90, 120].map((W) => (prices[t] ?? NaN) - (prices[t - W] ?? NaN));
      parts[t < edge ? 'training' : 'test'].push([...past, ...returns, mean(t + 1, t + 6)]);
    }
  }
  const rows = [...parts.training, ...parts.test];
  return {
    features: Float32Array.from(rows.flatMap((row) => row.slice(0, -1))),
    labels: Float32Array.from(rows, (row) => row.at(-1) ?? NaN),
    training: parts.training.length,
    K: 20,
  };
}

/** 200,000 samples of 158 features of which four count, all for training. @returns {Promise<Table>} */
async function wide() {
  const { stream } = await import('../packages/core/dist/index.js');
  const random = stream(1, 'wide');
  const [N, K] = [200_000, 158];
  const features = Float32Array.from({ length: N * K }, () => random.normal());
  const labels = Float32Array.from({ length: N }, (_, i) => {
    const [a = 0, b = 0, c = 0, d = 0] = features.subarray(i * K, i * K + 4);
    return a * b + Math.sin(c) + d + random.normal();
  });
  return { features, labels, training: N, K };
}
