// @ts-check
// Plans of thousands of nodes, and runs that find everything in the store, against Node itself and against reading the same data as JSON.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { interleaved, median } from './measure.mjs';

const folio = fileURLToPath(new URL('../packages/cli/bin/folio.js', import.meta.url));
const node = process.execPath;

/** A model an asset and fold. @param {number} assets */
const spec = (assets) => `name: scale-${assets}
seed: 7
data: { prices: { synthetic: { assets: ${assets}, sessions: 1500, listings: 0, delistings: 0, gaps: 0 } } }
factors: [{ return: "close / delay(close, 1) - 1" }]
target: { forward-return: { horizon: 1 } }
split: { walk-forward: { train: 250, test: 24 } }
models: { linear: { linear: { window: 2, per: asset } } }
portfolios: { best: { top-k: { k: 1 } } }
report: [summary]
`;

export async function* bench() {
  const folder = mkdtempSync(join(tmpdir(), 'folio-bench-'));
  const file = (/** @type {number} */ assets) => {
    const path = join(folder, `scale-${assets}.yaml`);
    writeFileSync(path, spec(assets));
    return path;
  };
  const env = { ...process.env, FOLIO_HOME: join(folder, 'store') };
  try {
    yield* planned(file(160));
    const [small, large] = [file(2), file(56)];
    const ten = [node, folio, 'run', small, '--json', '--set', 'split={holdout: {train-to: 2018-12-31, test-from: 2019-01-02}}'];
    ten.push('--set', 'models.linear={linear: {window: 2}}', '--until', 'figures');
    const many = [node, folio, 'run', large, '--json'];
    interleaved([ten, many], 1, env);
    const [bare = NaN, few = NaN, thousands = NaN] = interleaved([[node, '-e', '0'], ten, many], 9, env);
    yield { bench: 'no-op of 10 stages', value: few * 1000, unit: 'ms', ratio: few / bare, against: 'node -e 0' };
    const note = '56 models in each of 53 folds';
    yield { bench: 'cached run of 3,035 nodes', value: thousands * 1000, unit: 'ms', ratio: thousands / bare, against: 'node -e 0', note };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Making and unrolling the plan of a spec, beside writing and reading its nodes as JSON. @param {string} path */
async function* planned(path) {
  const { expand, loadPipeline, makePlan } = await import('../packages/pipeline/dist/index.js');
  const loaded = await loadPipeline(path);
  if (!loaded.ok) throw new Error(loaded.problems[0]?.message);
  const { spec, registries } = loaded.value;
  const folds = Array.from({ length: 62 }, (_, f) => ({
    trainFrom: 24 * f,
    trainTo: 24 * f + 249,
    testFrom: 24 * f + 250,
    testTo: 24 * f + 273,
  }));
  const assets = Array.from({ length: 160 }, (_, n) => `asset-${n}`);
  const sessions = Array.from({ length: 2000 }, (_, t) => String(t));
  const facts = { assets, sessions, calendar: spec.data.calendar, fields: ['close'], absent: [], groups: {}, folds };
  const engine = { name: 'onnx', version: '1', device: 'cpu' };
  const unroll = () => expand(makePlan(spec, registries), facts, { training: engine, serving: engine });
  const nodes = unroll();
  /** @type {number[][]} */
  const [plan = [], json = []] = [[], []];
  for (let round = 0; round < 15; round++) {
    const began = performance.now();
    unroll();
    const between = performance.now();
    JSON.parse(JSON.stringify(nodes));
    plan.push(between - began);
    json.push(performance.now() - between);
  }
  const value = median(plan);
  const count = nodes.length.toLocaleString('en-US');
  yield { bench: `plan of ${count} nodes`, value, unit: 'ms', ratio: value / median(json), against: 'writing and reading them as JSON' };
}
