// @ts-check
// Forecasts of a frozen two-layer LSTM as a run makes them, windows gathered from rows, against the bare call of ONNX Runtime on tensors that lie ready, and against PyTorch where Python is there.
import { availableParallelism } from 'node:os';
import { median } from './measure.mjs';
import { openPeer } from './peers/openPeer.mjs';

const window = 24;
const rows = 4096;
const rounds = 9;
const threads = availableParallelism();

/** Rows a second: medians of rounds in which all take turns. */
export async function* bench() {
  const peer = openPeer('lstm');
  if (!peer) process.stderr.write('inference is compared with PyTorch: skipped\n');
  try {
    for (const units of [64, 256]) {
      const repeats = Math.max(1, Math.round(256 / units));
      const { served, bare, close } = await frozen(units);
      /** @type {Record<'ours' | 'bare' | 'torch', number[]>} */
      const rates = { ours: [], bare: [], torch: [] };
      for (let round = -1; round < rounds; round++) {
        const ours = await rate(served, repeats);
        const plain = await rate(bare, repeats);
        const torch = peer ? ((await peer.ask({ kind: 'forecast', units, window, rows, repeats, threads })).rate ?? NaN) : NaN;
        if (round < 0) continue;
        rates.ours.push(ours);
        rates.bare.push(plain);
        rates.torch.push(torch);
      }
      await close();
      const against = (/** @type {number[]} */ others) => rates.ours.map((value, i) => value / (others[i] ?? NaN));
      const span = (/** @type {number[]} */ ratios) => `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)} ×`;
      const note = `${rows} windows of ${window} at a time, ${threads} threads`;
      const [byBare, byTorch] = [against(rates.bare), against(rates.torch)];
      yield {
        bench: `forecasts, ${units} units`,
        value: median(rates.ours),
        unit: 'rows/s',
        ratio: median(byBare),
        against: 'the bare call on ready tensors',
        note: `${note}; ${span(byBare)}`,
      };
      if (!peer) continue;
      yield {
        bench: `forecasts, ${units} units, beside PyTorch`,
        value: median(rates.ours),
        unit: 'rows/s',
        ratio: median(byTorch),
        against: "PyTorch's inference mode",
        note: `${note}; ${span(byTorch)}`,
      };
    }
  } finally {
    await peer?.close();
  }
}

/** @param {() => Promise<void>} work @param {number} repeats */
async function rate(work, repeats) {
  const began = performance.now();
  for (let i = 0; i < repeats; i++) await work();
  return (repeats * rows * 1000) / (performance.now() - began);
}

/** A frozen model at work in both ways. @param {number} units */
async function frozen(units) {
  const { modelSet, onnx, openForecaster, withDefaults } = await import('../packages/models/dist/index.js');
  const { gatherWindows, stream } = await import('../packages/core/dist/index.js');
  const { InferenceSession, Tensor } = await import('onnxruntime-node');
  const T = rows + window;
  const random = stream(1, 'walk');
  const values = Float32Array.from({ length: T }, () => random.normal());
  const dataset = {
    assets: ['A'],
    sessions: Array.from({ length: T }, (_, t) => `${t}`),
    features: ['close'],
    rows: values,
    labels: Float64Array.from(values),
  };
  const ends = Int32Array.from({ length: rows }, (_, i) => window + i);
  const samples = { training: ends.slice(0, 64), validation: new Int32Array(0) };
  const task = { name: 'bench', dataset, samples, scaling: /** @type {const} */ ({ per: 'pooled', features: [[[]]], label: [[]] }) };
  const p = withDefaults(modelSet.lstm, { window, layers: [units, units], epochs: 1, validation: 0, patience: 0 });
  const trained = await modelSet.lstm.train(task, p, {
    engine: onnx,
    threads: 1,
    random: (/** @type {(string | number)[]} */ ...names) => stream(1, ...names),
    progress: () => {},
    signal: new AbortController().signal,
  });
  if (!trained.ok) throw new Error(trained.problems[0]?.message);
  const bytes = modelSet.lstm.freeze(trained.value, task, p);
  const forecaster = await openForecaster(bytes, { threads });
  const session = await InferenceSession.create(bytes, { intraOpNumThreads: threads, interOpNumThreads: 1 });
  const ready = new Tensor('float32', gatherWindows(dataset, ends, window), [rows, window, 1]);
  const windows = new Float32Array(rows * window);
  const owners = new Int32Array(rows);
  const out = new Float32Array(rows);
  return {
    async served() {
      gatherWindows(dataset, ends, window, windows);
      await forecaster.forecast(windows, owners, rows, out);
    },
    async bare() {
      await session.run({ window: ready });
    },
    async close() {
      await forecaster.close();
      await session.release();
    },
  };
}
