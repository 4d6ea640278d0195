import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { csvFolder, ranSpec } from '../../test-support/ranSpec.js';
import { runRecordsAt, type Store } from '../store/index.js';
import { compareRuns, figuresOf } from './compareRuns.js';

const days = ['2020-01-02', '2020-01-03', '2020-01-06', '2020-01-07', '2020-01-08', '2020-01-09'];
const series = (first: number) => days.map((day, t) => ({ day, close: first + t + (t % 2) }));

const specOn = (folder: string) => `
name: small
seed: 3
data: { prices: { csv: { path: "${folder}/*.csv" } }, adjustment: full }
target: next-price
split: { holdout: { train-to: 2020-01-03, test-from: 2020-01-06 } }
portfolios: { equal: { equal-weight: {} } }
backtest: { costs: { fees: { bps: 5 } } }
`;

async function ran(text: string, options: { store?: Store; set?: readonly string[] } = {}) {
  const { outcome, store, events } = await ranSpec(text, options);
  if (!outcome.ok) throw new Error(outcome.problems[0]!.message);
  const records = runRecordsAt(store.home);
  return { outcome: outcome.value, store, events, records, record: records.read(outcome.value.id!)! };
}

test('a run leaves a record of what it was given, read and made, and a second one makes the same list', async () => {
  const spec = specOn(csvFolder({ A: series(10), B: series(20) }));
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
  const folder = csvFolder({ A: series(10), B: series(20) });
  const first = await ran(specOn(folder));
  const second = await ran(specOn(folder), { store: first.store, set: ['backtest.costs.fees.bps=50'] });
  const costs = await compareRuns(first.store, first.record, second.record);
  expect(costs.parameters).toEqual([{ path: ['backtest', 'costs', 'fees', 'bps'], before: 5, after: 50 }]);
  expect([costs.files, costs.environment, costs.stages.changed[0]]).toEqual([[], [], 'backtest:equal']);
  const total = costs.figures.find(({ name, figure }) => name === 'equal' && figure === 'totalReturn')!;
  expect(total.before).toBe(first.outcome.results[0]!.figures.totalReturn);
  expect(total.after!).toBeLessThan(total.before!);
  writeFileSync(
    join(folder, 'B.csv'),
    'date,open,high,low,close,volume\n' +
      series(21)
        .map(({ day, close }) => `${day},${close},${close},${close},${close},1000\n`)
        .join(''),
  );
  const third = await ran(specOn(folder), { store: first.store });
  const data = await compareRuns(first.store, first.record, third.record);
  expect(data.files.map(({ path }) => path)).toEqual([['prices', 'B.csv']]);
  expect([data.parameters, data.stages.changed[0]]).toEqual([[], 'prices']);
});

test('a run that fails leaves a record of what had finished and why it ended', async () => {
  const folder = csvFolder({ A: series(10) });
  writeFileSync(join(folder, 'A.csv'), 'date,close\n2020-01-02,ten\n');
  const { outcome, record, records } = await ran(specOn(folder));
  expect([outcome.status, record.status]).toEqual(['failed', 'failed']);
  expect(record.problems).toEqual(outcome.failures);
  expect(records.nodes(record)!.nodes.map(({ id }) => id)).not.toContain('panel');
  expect(record.figures).toBeUndefined();
});

test('a run whose record cannot be written says so and ends as it would have', async () => {
  const first = await ran(specOn(csvFolder({ A: series(10), B: series(20) })));
  rmSync(join(first.store.home, 'runs'), { recursive: true });
  writeFileSync(join(first.store.home, 'runs'), 'not a folder');
  const { outcome, events } = await ranSpec(specOn(csvFolder({ A: series(10), B: series(20) })), { store: first.store });
  if (!outcome.ok) throw new Error('refused');
  expect([outcome.value.status, outcome.value.id]).toEqual(['ok', undefined]);
  expect(events.flatMap((event) => (event.type === 'warned' ? [event.problem.message] : [])).join()).toContain('no record of this run');
});
