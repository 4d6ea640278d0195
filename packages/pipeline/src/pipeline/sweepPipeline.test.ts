import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { opened } from '../../test-support/opened.js';
import { ranSpec } from '../../test-support/ranSpec.js';
import { temporaryFolder } from '../../test-support/temporaryFolder.js';
import { inline } from '../executors/index.js';
import type { RunEvent } from '../runner/index.js';
import { stages } from '../stages/registry.js';
import { runRecordsAt, type Store, trialsAt } from '../store/index.js';
import { loadTrials } from './loadTrials.js';
import { previewSweep } from './previewSweep.js';
import { sweepPipeline } from './sweepPipeline.js';

const spec = `
name: swept
seed: 3
data:
  prices: { synthetic: { assets: 6, from: 2015-01-01, to: 2018-12-31, delistings: 0, listings: 0, signal: 0.3 } }
  calendar: weekly
factors: [{ growth: "close / delay(close, 1) - 1" }]
preprocess: [{ standardize: { per: pooled } }]
target: { forward-return: { horizon: 1 } }
split: { holdout: { train-to: 2017-12-29, test-from: 2018-01-05 } }
models:
  lstm: { lstm: { window: 4, layers: [3], epochs: 2, batch: 64 } }
portfolios:
  top: { top-k: { k: 2 } }
  equal: { equal-weight: { rebalance: never } }
backtest: { costs: { fees: { bps: 5 } } }
`;

async function loadedOf(text: string, set: readonly string[] = []) {
  const file = join(temporaryFolder(), 'spec.yaml');
  writeFileSync(file, text);
  const loaded = await loadTrials(file, { set });
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
  return loaded.value;
}

async function swept(text: string, { set = [], store }: { set?: readonly string[]; store?: Store } = {}) {
  const used = store ?? (await opened());
  const events: RunEvent[] = [];
  const signal = new AbortController().signal;
  const running = { store: used, executor: inline({ stages }), emit: (event: RunEvent) => void events.push(event), signal };
  const outcome = await sweepPipeline(await loadedOf(text, set), running);
  const started = events.flatMap((event) => (event.type === 'started' ? [event.node] : []));
  return { outcome, started, store: used };
}

async function done(...call: Parameters<typeof swept>) {
  const { outcome, ...rest } = await swept(...call);
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join('\n'));
  return { outcome: outcome.value, ...rest };
}
const layers = 'models.lstm.lstm.layers';
const k = 'portfolios.top.top-k.k';

test('trials that differ in a portfolio train once, and each has the figures of its spec run alone', async () => {
  const { outcome, started, store } = await done(spec, { set: [`${k}=1,2,3`, 'seeds=2'] });
  expect([outcome.status, outcome.trials.length]).toEqual(['ok', 3]);
  expect(started.filter((node) => node.startsWith('train')).sort()).toEqual(['train:lstm/seed-0', 'train:lstm/seed-1']);
  expect(started.filter((node) => node.startsWith('backtest:equal'))).toHaveLength(1);
  expect(started.filter((node) => node.startsWith('backtest:top'))).toHaveLength(6);
  for (const { settings, test, validation } of outcome.trials) {
    const { outcome: alone } = await ranSpec(spec, { store, set: [`${k}=${settings[k]}`, 'seeds=2'] });
    const top = alone.ok ? alone.value.results.find(({ name }) => name === 'top')! : undefined;
    expect(test.mean).toBe(top!.figures.sharpe);
    expect(test.deviation).toBe(top!.deviations!.sharpe);
    expect([test.lowest, test.highest]).toEqual([top!.lowest!.sharpe, top!.highest!.sharpe]);
    expect(test.seeds).toEqual(top!.seeds.map(({ seed, figures }) => ({ seed, value: figures.sharpe })));
    // They share their forecasts.
    expect(validation!.rank).toBe(1);
  }
  const page = readFileSync(outcome.report!, 'utf8');
  expect(page).toContain('Synthetic market');
  expect(page.match(/class="mean"/g)).toHaveLength(2 * 3);
  expect(outcome.trials.map(({ test }) => test.rank)).toEqual([1, 2, 3]);
  const means = outcome.trials.map(({ test }) => test.mean!);
  expect(means).toEqual(means.toSorted((a, b) => b - a));
}, 120_000);

test('the order in which values are written changes no byte, and a grid in the spec gives what lists on the command line give', async () => {
  const bytes = async (text: string, set: readonly string[] = []) => {
    const { outcome } = await done(text, { set });
    return JSON.stringify(outcome.trials);
  };
  const one = await bytes(spec, [`${layers}=[2],[3]`, `${k}=1,3`]);
  expect(await bytes(spec, [`${k}=3,1`, `${layers}=[3],[2]`])).toBe(one);
  expect(await bytes(`${spec}sweep: { grid: { ${layers}: [[3], [2]], ${k}: [1, 3] } }\n`)).toBe(one);
}, 120_000);

test('a second sweep computes only new trials, and each trial counts once', async () => {
  const store = await opened();
  const first = await done(spec, { store, set: [`${layers}=[2],[3]`] });
  // Two networks, and equal weights once.
  expect(first.outcome.counted).toBe(3);
  const again = await done(spec, { store, set: [`${layers}=[3],[2]`] });
  expect([again.started, again.outcome.counted]).toEqual([[], 3]);
  const more = await done(spec, { store, set: [`${layers}=[2],[4]`, 'seeds=2'] });
  expect(more.started.filter((node) => node.startsWith('train'))).toHaveLength(3);
  expect(more.outcome.counted).toBe(4);
  const alone = await ranSpec(spec, { store, set: [`${layers}=[4]`] });
  expect(alone.outcome.ok && alone.outcome.value.counted).toBe(4);
  const sharpes = trialsAt(store.home).read('swept');
  expect(sharpes.map(({ strategy }) => strategy).sort()).toEqual(['equal', 'top', 'top', 'top']);
  expect(sharpes.every(({ sharpe }) => sharpe !== null)).toBe(true);
}, 120_000);

test('trials can be ranked by what their forecasts were worth on the validation part, and where less is better the least is first', async () => {
  const set = [`${layers}=[2],[3]`];
  const { outcome } = await done(spec, { set: [...set, 'sweep.by=validation.mse'] });
  expect(outcome.by.name).toBe('validation.mse');
  const errors = outcome.trials.map(({ validation }) => validation!.mean!);
  expect(errors[0]!).toBeLessThanOrEqual(errors[1]!);
  expect(outcome.trials.map(({ test }) => test.rank).toSorted()).toEqual([1, 2]);
  const served = await done(spec, { set: [...set, 'sweep.by=validation.mse', 'backtest.forecast=frozen-model'] });
  expect(served.outcome.trials).toEqual(outcome.trials);
  const without = await done(spec, { set: [...set, 'models.lstm.lstm.validation=0', 'models.lstm.lstm.patience=0', 'sweep.of=equal'] });
  expect(without.outcome.trials.map(({ strategy, validation, test }) => [strategy, validation, test.rank])).toEqual([
    ['equal', undefined, 1],
    ['equal', undefined, 1],
  ]);
}, 120_000);

test.each([
  ['sweep.by=sharp', 'unknown figure "sharp" (did you mean "sharpe"?)'],
  ['sweep.of=topp', 'unknown strategy "topp" (did you mean "top"?)'],
])('%s is told before anything is computed', async (set, message) => {
  const { outcome, started } = await swept(spec, { set: [set, `${k}=1,2`] });
  expect(outcome.ok ? [] : outcome.problems.map((problem) => problem.message)).toEqual([message]);
  expect(started).toEqual([]);
});

test('a mistake of a trial that only the data show is told once, with its place, before anything is trained', async () => {
  const { outcome, started } = await swept(`${spec}sweep: { grid: { models.lstm.lstm.window: [4, 400], ${k}: [1, 2] } }\n`);
  const problems = outcome.ok ? [] : outcome.problems;
  expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/^model "lstm" looks at 400 sessions, but only \d+ lie/)]);
  expect(problems[0]!.place!.line).toBe(17);
  expect(started.filter((node) => /^(train|dataset)/.test(node))).toEqual([]);
}, 60_000);

test('a trial that fails keeps no other from its figures', async () => {
  const { outcome } = await done(spec, { set: ['factors=[{ growth: "close / delay(close, 1) - 1" }],[{ growth: "close / 0 * 0" }]'] });
  expect(outcome.status).toBe('failed');
  expect(outcome.failures.length).toBeGreaterThan(0);
  expect(outcome.trials.map(({ test }) => test.rank)).toEqual([1, null]);
  expect(outcome.trials[1]!.test.mean).toBeNull();
}, 60_000);

test('the size of a sweep is known before it runs, as far as the data are, and is what it then computes', async () => {
  const store = await opened();
  const loaded = await loadedOf(spec, [`${k}=1,2`]);
  const size = async () => {
    const found = await previewSweep(loaded, store);
    if (!found.ok) throw new Error(found.problems[0]!.message);
    return found.value;
  };
  const before = await size();
  expect([before.trials, before.unknown, before.hit]).toEqual([2, 2, 0]);
  const { outcome } = await done(spec, { store, set: [`${k}=1,2`] });
  const after = await size();
  expect(after).toEqual({
    trials: 2,
    apart: after.apart,
    stages: outcome.stages.total,
    hit: outcome.stages.total,
    miss: 0,
    waiting: 0,
    unknown: 0,
  });
  expect(after.apart).toBeGreaterThan(after.stages);
}, 60_000);

test('a sweep leaves a record of its trials and of every output that it came to', async () => {
  const { outcome, store } = await done(spec, { set: [`${k}=1,2`] });
  const records = runRecordsAt(store.home);
  const record = records.read(outcome.id!)!;
  expect(record).toMatchObject({ name: 'swept sweep', status: 'ok', spec: { trials: [{ [k]: 1 }, { [k]: 2 }] }, stages: outcome.stages });
  const made = records.nodes(record)!;
  expect(made.nodes.length).toBe(outcome.stages.total);
});
