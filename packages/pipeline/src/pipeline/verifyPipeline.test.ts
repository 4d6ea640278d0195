import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { csvPipeline } from '../../test-support/csvPipeline.js';
import { opened } from '../../test-support/opened.js';
import { working } from '../../test-support/working.js';
import { type Lock, lockPath } from '../lock/index.js';
import { runRecordsAt, type Store } from '../store/index.js';
import { lockPipeline } from './lockPipeline.js';
import { runPipeline } from './runPipeline.js';
import { type VerifyOptions, verifyPipeline } from './verifyPipeline.js';

/** What a verification found: how it ended, and a line a node that is not the same. */
async function verified(file: string, options: Partial<VerifyOptions> & { set?: readonly string[] } = {}) {
  const { result, events } = await working(file, verifyPipeline, options);
  if (!result.ok) throw new Error(result.problems[0]!.message);
  const { status, against, nodes, problems, total } = result.value;
  const others = nodes.filter(({ verdict }) => verdict !== 'same');
  const started = events.flatMap((event) => (event.type === 'started' ? [event.node] : []));
  return { status, against, nodes, others, started, total, problems: problems.map(({ message }) => message) };
}

async function ran(file: string): Promise<Store> {
  const store = await opened();
  const { result } = await working(file, runPipeline, { store });
  if (!result.ok || result.value.status !== 'ok') throw new Error('did not run');
  return store;
}

async function locked(file: string, store?: Store): Promise<Lock> {
  await working(file, lockPipeline, store ? { store } : {});
  return JSON.parse(readFileSync(lockPath(file), 'utf8')) as Lock;
}

/** Every file of a store with its size, and the time it was written. */
const contents = ({ home }: Store) =>
  readdirSync(home, { recursive: true, encoding: 'utf8' })
    .map((name) => `${name} ${statSync(join(home, name)).isFile() ? statSync(join(home, name)).size : ''}`)
    .sort();

test('every output of a pipeline comes again byte for byte, and the store is left as it was', async () => {
  const { file } = csvPipeline();
  const store = await ran(file);
  const before = contents(store);
  const { status, against, nodes, others, started, total } = await verified(file, { store });
  expect([status, against, others, nodes.length]).toEqual(['same', 'store', [], total]);
  expect(nodes.every(({ grade }) => grade === 'bitwise')).toBe(true);
  expect(new Set(started).size).toBe(total);
  expect(contents(store)).toEqual(before);
});

test('a pipeline is verified against its lock where the store is empty', async () => {
  const { file } = csvPipeline();
  await locked(file);
  const { status, against, nodes, total } = await verified(file);
  expect([status, against, nodes.length]).toEqual(['same', 'lock', total]);
});

test('without a lock and a stored output there is nothing to verify', async () => {
  const { status, problems } = await verified(csvPipeline().file);
  expect([status, problems]).toEqual(['failed', ['nothing is stored or locked to hold outputs against']]);
});

test('a sample is as many stages, the same for the same seed, and what they read is taken from the store', async () => {
  const { file } = csvPipeline();
  const store = await ran(file);
  const drawn = async (seed: number) => (await verified(file, { store, sample: 3, seed })).started;
  const draws = [await drawn(1), await drawn(1), await drawn(2), await drawn(3)];
  expect(draws.map(({ length }) => length)).toEqual([3, 3, 3, 3]);
  expect(draws[1]).toEqual(draws[0]);
  expect(new Set(draws.map((names) => [...names].sort().join())).size).toBeGreaterThan(1);
});

test.each(['portfolio:equal', 'backtest:equal', 'report'])(
  'another digest of %s in the lock is noticed there and nowhere else',
  async (id) => {
    const { file } = csvPipeline();
    const store = await opened();
    const lock = await locked(file, store);
    const nodes = { ...lock.nodes, [id]: { ...lock.nodes[id]!, output: 'f'.repeat(64) } };
    writeFileSync(lockPath(file), JSON.stringify({ ...lock, nodes }));
    const { status, others } = await verified(file, { store });
    expect(status).toBe('differs');
    expect(others).toMatchObject([{ node: id, verdict: 'differs', reason: expect.stringContaining('ffffffffffff is locked') }]);
  },
);

test('another key, a node too many or too few, another file and another version in the lock are noticed', async () => {
  const { file } = csvPipeline();
  const store = await opened();
  const lock = await locked(file, store);
  const under = async (changed: Partial<Lock>) => {
    writeFileSync(lockPath(file), JSON.stringify({ ...lock, ...changed }));
    const { status, others, problems } = await verified(file, { store });
    return [status, ...others.map(({ node, reason }) => `${node}: ${reason}`), ...problems];
  };
  const { summary, ...rest } = lock.nodes;
  expect(await under({ nodes: { ...lock.nodes, summary: { ...summary!, key: '0'.repeat(64) } } })).toEqual([
    'differs',
    'summary: what decides it is not what was locked: its key differs',
  ]);
  expect(await under({ nodes: rest })).toEqual(['differs', 'summary: the lock does not have it']);
  expect(await under({ nodes: { ...lock.nodes, more: summary! } })).toEqual(['differs', 'the lock has more, which the plan does not have']);
  expect(await under({ files: { prices: { ...lock.files.prices, 'A.csv': 'f'.repeat(64) } } })).toEqual([
    'differs',
    'differs from the lock: prices: A.csv has other contents',
  ]);
  // Other versions are what one may want to verify under.
  expect(await under({ versions: { ...lock.versions, node: 'v1.0.0' } })).toEqual([
    'same',
    `differs from the lock: node is ${process.version}, was v1.0.0`,
  ]);
});

test('a source that gives other prices each time is found out, at the first value that differs, and no other stage is', async () => {
  const { file, text } = csvPipeline();
  writeFileSync(
    join(file, '..', 'own.mjs'),
    `export const moody = {
    summary: 'Other prices each time.', version: 1, claim: 'full',
    params: { type: 'object', properties: {}, required: [], additionalProperties: false },
    files: async () => ({ ok: true, value: [] }),
    read: async () => ({ ok: true, value: { assets: ['A'], sessions: ['2020-01-02', '2020-01-03', '2020-01-06', '2020-01-07'],
      fields: new Map([['close', Float64Array.of(10, 11, 12 + Math.random(), 13)]]) } }),
  };`,
  );
  writeFileSync(file, `plugins: [own.mjs]\n${text.replace(/data: .*/, 'data: { prices: { moody: {} } }')}`);
  const store = await ran(file);
  const { status, others, nodes } = await verified(file, { store });
  expect(status).toBe('differs');
  expect(others).toMatchObject([{ node: 'prices', grade: 'bitwise', verdict: 'differs', difference: { file: 'close.arrow' } }]);
  const { byte, value, deviation } = others[0]!.difference!;
  expect(byte).toBeGreaterThan(0);
  expect(value!.at).toBe('A[2]');
  expect(value!.before).not.toBe(value!.after);
  expect(deviation).toBeGreaterThan(0);
  expect(nodes.length).toBeGreaterThan(5);
});

test('a stored output with another byte is found out though its manifest is whole', async () => {
  const { file } = csvPipeline();
  const store = await ran(file);
  const { result } = await working(file, verifyPipeline, { store });
  expect(result.ok && result.value.status).toBe('same');
  const objects = join(store.home, 'objects');
  const page = readdirSync(objects, { recursive: true, encoding: 'utf8' })
    .map((name) => join(objects, name))
    .filter((name) => statSync(name).isFile())
    .find((name) => readFileSync(name, 'utf8').startsWith('<!doctype html>'))!;
  expect(existsSync(page)).toBe(true);
  const bytes = readFileSync(page);
  chmodSync(page, 0o644);
  writeFileSync(page, bytes.with(900, bytes[900]! ^ 1));
  const { status, others } = await verified(file, { store });
  expect(status).toBe('differs');
  expect(others).toMatchObject([{ reason: expect.stringMatching(/^damaged in the store: (report|data)\.html/) }]);
});

test('a stored panel with another byte, from which all else would be planned, ends a verification with its name', async () => {
  const { file } = csvPipeline();
  const store = await ran(file);
  const { key } = runRecordsAt(store.home)
    .nodes(runRecordsAt(store.home).read(runRecordsAt(store.home).ids()[0]!)!)!
    .nodes.find(({ id }) => id === 'panel')!;
  const { sha256 } = (await store.find(key))!.files.find(({ name }) => name === 'facts.json')!;
  const object = join(store.home, 'objects', sha256.slice(0, 2), sha256);
  const bytes = readFileSync(object);
  chmodSync(object, 0o644);
  writeFileSync(object, bytes.with(20, bytes[20]! ^ 1));
  const { status, problems } = await verified(file, { store });
  expect([status, problems]).toEqual(['differs', [expect.stringContaining('damaged in the store: facts.json of panel')]]);
});
