import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { csvPipeline, steps } from '../../test-support/csvPipeline.js';
import { ranSpec } from '../../test-support/ranSpec.js';
import { type RunRecord, runRecordsAt, type Store } from '../store/index.js';
import { type ComparedRun, compareRuns, figuresOf } from './compareRuns.js';
import { compareWeights } from './compareWeights.js';

async function ran(text: string, options: { store?: Store; set?: readonly string[] } = {}) {
  const { outcome, store, events } = await ranSpec(text, options);
  if (!outcome.ok) throw new Error(outcome.problems[0]!.message);
  const records = runRecordsAt(store.home);
  return { outcome: outcome.value, store, events, records, record: records.read(outcome.value.id!)! };
}

const sideOf = ({ store, record }: { store: Store; record: RunRecord }): ComparedRun => ({ store, run: record });

test('a run leaves a record of what it was given, read and made, and a second one makes the same list', async () => {
  const { text: spec } = csvPipeline();
  const { outcome, store, record, records } = await ran(spec, { set: ['seed=4'] });
  expect(record).toMatchObject({
    ...{ name: 'small', status: 'ok', settings: ['seed=4'], stages: outcome.stages, result: outcome.run, problems: [] },
    spec: { name: 'small', seed: 4 },
    environment: { node: process.version, platform: process.platform },
  });
  const { nodes, files } = records.nodes(record)!;
  expect(nodes.length).toBe(outcome.stages.total);
  expect(Object.keys(files.prices!)).toEqual(['A.csv', 'B.csv']);
  for (const { key, digest } of nodes) expect((await store.find(key))!.digest).toBe(digest);
  expect(await figuresOf(store, record)).toEqual(outcome.results);
  const again = await ran(spec, { store, set: ['seed=4'] });
  expect(again.record.stages.ran).toBe(0);
  expect([again.record.nodes, again.record.id === record.id]).toEqual([record.nodes, false]);
});

test('two runs are told apart by parameters, files and the stage at which they part, with the figures of both', async () => {
  const { text, data: folder } = csvPipeline();
  const first = await ran(text);
  const second = await ran(text, { store: first.store, set: ['backtest.costs.fees.bps=50'] });
  const costs = await compareRuns(sideOf(first), sideOf(second));
  expect(costs.parameters).toEqual([{ path: ['backtest', 'costs', 'fees', 'bps'], before: 5, after: 50 }]);
  expect([costs.files, costs.environment, costs.stages.changed[0]]).toEqual([[], [], 'backtest:equal']);
  const total = costs.figures.find(({ name, figure }) => name === 'equal' && figure === 'totalReturn')!;
  expect(total.before).toBe(first.outcome.results[0]!.figures.totalReturn);
  expect(total.after!).toBeLessThan(total.before!);
  writeFileSync(
    join(folder, 'B.csv'),
    'date,open,high,low,close,volume\n' +
      steps(21)
        .map(({ day, close }) => `${day},${close},${close},${close},${close},1000\n`)
        .join(''),
  );
  const third = await ran(text, { store: first.store });
  const changed = await compareRuns(sideOf(first), sideOf(third));
  expect(changed.files.map(({ path }) => path)).toEqual([['prices', 'B.csv']]);
  expect([changed.parameters, changed.stages.changed[0]]).toEqual([[], 'prices']);
});

test('a run that fails leaves a record of what had finished and why it ended', async () => {
  const { text, data: folder } = csvPipeline();
  writeFileSync(join(folder, 'A.csv'), 'date,close\n2020-01-02,ten\n');
  const { outcome, record, records } = await ran(text);
  expect([outcome.status, record.status]).toEqual(['failed', 'failed']);
  expect(record.problems).toEqual(outcome.failures);
  expect(records.nodes(record)!.nodes.map(({ id }) => id)).not.toContain('panel');
  expect(record.figures).toBeUndefined();
});

test('a run whose record cannot be written says so and ends as it would have', async () => {
  const first = await ran(csvPipeline().text);
  rmSync(join(first.store.home, 'runs'), { recursive: true });
  writeFileSync(join(first.store.home, 'runs'), 'not a folder');
  const { outcome, events } = await ranSpec(csvPipeline().text, { store: first.store });
  if (!outcome.ok) throw new Error('refused');
  expect([outcome.value.status, outcome.value.id]).toEqual(['ok', undefined]);
  expect(events.flatMap((event) => (event.type === 'warned' ? [event.problem.message] : [])).join()).toContain('no record of this run');
});

test('weights are compared by session and asset, the largest difference first', async () => {
  const { text } = csvPipeline();
  const first = await ran(text);
  const narrow = ['universe=[A]'];
  const second = await ran(text, { store: first.store, set: narrow });
  const [weights, ...others] = await compareWeights(sideOf(first), sideOf(second));
  expect([weights!.node, weights!.others, others]).toEqual(['backtest:equal', 0, []]);
  // All in A instead of half in each, from the fill of the first decision on.
  const { largest, sessions, distance } = weights!;
  expect(largest.map(({ asset }) => asset).sort()).toEqual(largest.map((_, i) => (i < largest.length / 2 ? 'A' : 'B')));
  for (const { asset, before, after } of largest)
    expect([before > 0.4 && before < 0.6, after]).toEqual([true, asset === 'A' ? expect.closeTo(1, 2) : 0]);
  expect(distance).toBeCloseTo(largest.reduce((sum, { before, after }) => sum + Math.abs(after - before), 0) / 2 / sessions, 12);
  const moved = largest.map(({ before, after }) => Math.abs(after - before));
  expect(moved).toEqual(moved.toSorted((a, b) => b - a));
  expect((await compareWeights(sideOf(first), sideOf(second), 1))[0]!.largest).toEqual([largest[0]]);
  expect(await compareWeights(sideOf(first), sideOf(first))).toEqual([]);
});
