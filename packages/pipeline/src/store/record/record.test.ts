import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { opened } from '../../../test-support/opened.js';
import { thisEnvironment } from '../../environment/index.js';
import { sha256 } from '../../json/index.js';
import { layout } from '../layout.js';
import { keepersOf } from '../upkeep/keepersOf.js';
import { findRun, type RunRecords, runRecordsAt } from './index.js';

const made = (...ids: readonly string[]) => ({
  nodes: ids.map((id) => ({ id, key: sha256(`key of ${id}`), digest: sha256(`output of ${id}`) })),
  files: { prices: { 'a.csv': sha256('a') } },
});

const about = (seconds: number) => ({
  ...{ seconds, status: 'ok' as const, name: 'small', file: '/specs/small.yaml', settings: ['seed=2'] },
  ...{ spec: { seed: 2 }, specDigest: sha256('spec'), result: 'abc', stages: { total: 2, cached: 0, ran: 2 } },
  ...{ environment: thisEnvironment(), problems: [] },
});

/** As many runs that each began a second before the one before it. */
async function recorded(records: RunRecords, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let k = 0; k < count; k++) ids.unshift((await records.add(about(k), made('prices', 'panel'))).id);
  return ids;
}

test('a record is read as it was written, with the nodes in their order', async () => {
  const records = runRecordsAt((await opened()).home);
  const record = await records.add(about(3), made('prices', 'panel'));
  expect(records.read(record.id)).toEqual(record);
  expect(records.nodes(record)).toEqual(made('prices', 'panel'));
  expect(record.started).toMatch(/^\d{4}-\d\d-\d\dT/);
});

test('a record with another byte is no record', async () => {
  const { home } = await opened();
  const records = runRecordsAt(home);
  const { id } = await records.add(about(1), made('prices'));
  const file = join(home, 'runs', readdirSync(join(home, 'runs')).find((name) => name.includes(id))!);
  const bytes = readFileSync(file);
  for (const at of [0, 40, bytes.length - 1]) {
    writeFileSync(file, bytes.with(at, bytes[at]! ^ 1));
    expect(records.read(id)).toBeUndefined();
    expect(findRun(records, 'last').ok).toBe(false);
  }
  writeFileSync(file, bytes);
  expect(records.read(id)?.id).toBe(id);
});

test('runs that end together all leave their record, and one list of what they made', async () => {
  const { home } = await opened();
  const all = await Promise.all(Array.from({ length: 40 }, (_, k) => runRecordsAt(home).add(about(k / 1000), made('prices', 'panel'))));
  expect([...runRecordsAt(home).ids()].sort()).toEqual(all.map(({ id }) => id).sort());
  expect(readdirSync(join(home, 'runs', 'nodes')).length).toBe(1);
  expect(readdirSync(join(home, 'tmp'))).toEqual([]);
});

test('a run is found by the beginning of its id, as the last, or as one before it', async () => {
  const records = runRecordsAt((await opened()).home);
  expect(findRun(records, 'last').ok).toBe(false);
  const ids = await recorded(records, 20);
  expect(records.ids()).toEqual(ids);
  const found = (reference: string) => {
    const run = findRun(records, reference);
    return run.ok ? run.value.id : run.problems[0]!.message;
  };
  expect([found('last'), found('last~0'), found('last~1'), found('last~19')]).toEqual([ids.at(-1), ids.at(-1), ids.at(-2), ids[0]]);
  expect(found('last~20')).toBe('there is no run "last~20"');
  expect(found('x')).toBe('there is no run "x"');
  expect(found('')).toBe('there is no run ""');
  for (const id of ids) {
    const length = [...id].findIndex((_, k) => ids.filter((other) => other.startsWith(id.slice(0, k))).length === 1);
    expect(found(id.slice(0, length))).toBe(id);
    if (length > 1) expect(found(id.slice(0, length - 1))).toContain('begins the ids of');
  }
});

test('the keys of kept runs are those of all their nodes, and of no removed run', async () => {
  const { home } = await opened();
  const records = runRecordsAt(home);
  const [first, second] = [await records.add(about(2), made('prices', 'panel')), await records.add(about(1), made('prices', 'report'))];
  const kept = () => new Set(keepersOf(layout(home)).keptBy.keys());
  const keys = (...ids: readonly string[]) => new Set(made(...ids).nodes.map(({ key }) => key));
  expect(kept()).toEqual(keys('prices', 'panel', 'report'));
  records.remove(first.id);
  expect(kept()).toEqual(keys('prices', 'report'));
  records.remove(second.id);
  expect(kept()).toEqual(new Set());
});

test('a list of nodes goes with the last record of it, unless it was just written', async () => {
  const { home } = await opened();
  const records = runRecordsAt(home);
  const [first, second, third] = await recorded(records, 3);
  const lists = () => readdirSync(join(home, 'runs', 'nodes'));
  const [list] = lists();
  records.remove(first!);
  records.remove(second!);
  expect(lists()).toEqual([list]);
  utimesSync(join(home, 'runs', 'nodes', list!), 1, 1);
  records.remove(third!);
  expect(lists()).toEqual([]);
});
