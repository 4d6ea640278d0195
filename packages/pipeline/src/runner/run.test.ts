import { readdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { opened } from '../../test-support/opened.js';
import { toyNode } from '../../test-support/toyNode.js';
import { toyPlan } from '../../test-support/toyPlan.js';
import { toyStages } from '../../test-support/toyStages.js';
import type { Executor } from '../executors/Executor.js';
import { inline } from '../executors/inline.js';
import type { Node } from '../plan/index.js';
import { defineStage } from '../stages/Stage.js';
import { type Manifest, type Store, StoreFailure } from '../store/index.js';
import { check } from './check.js';
import type { RunEvent } from './RunEvent.js';
import type { RunOptions } from './RunOptions.js';
import { run } from './run.js';

const at = (store: Store, manifest: Manifest, name = 'number.json') => {
  const { sha256 } = manifest.files.find((file) => file.name === name)!;
  return join(store.home, 'objects', sha256.slice(0, 2), sha256);
};

/** Runs nodes inline, several at once; gives the outcome and what was told. */
async function ran(store: Store, nodes: readonly Node[], options: Partial<RunOptions> = {}) {
  const events: RunEvent[] = [];
  const executor: Executor = { ...inline({ stages: toyStages }), slots: 4 };
  const { signal } = new AbortController();
  const emit = (event: RunEvent) => {
    events.push(event);
    options.emit?.(event);
  };
  const outcome = await run(nodes, { store, executor, stages: toyStages, spec: 'toy', signal, ...options, emit });
  const told = <T extends RunEvent['type']>(type: T) =>
    events.filter((event): event is Extract<RunEvent, { type: T }> => event.type === type);
  const started = Object.fromEntries(told('started').map(({ node, reason }) => [node, reason]));
  const hits = told('hit').map(({ node }) => node);
  const value = (id: string) => store.open(outcome.finished.get(id)!).json<number>('number.json');
  return { outcome, events, told, started, hits, value };
}

/** a (value) → b (sign of a) → c (b + 10); a → d (a + 5). */
const diamond = (value: number): Node[] => [
  toyNode('c', 'add', { value: 10 }, { number: ['b'] }),
  toyNode('a', 'add', { value }),
  toyNode('b', 'sign', {}, { number: ['a'] }),
  toyNode('d', 'add', { value: 5 }, { number: ['a'] }),
];

test('every node runs once its inputs are there, and a second run takes all from the store', async () => {
  const store = await opened();
  const first = await ran(store, diamond(8));
  expect(first.outcome).toMatchObject({ status: 'ok', stages: { total: 4, cached: 0, ran: 4 } });
  expect(await Promise.all(['a', 'b', 'c', 'd'].map(first.value))).toEqual([8, 1, 11, 13]);
  expect(first.started).toEqual({ a: 'never computed', b: 'never computed', c: 'never computed', d: 'never computed' });
  const second = await ran(await opened(store.home), diamond(8));
  expect(second.outcome).toMatchObject({ status: 'ok', stages: { total: 4, cached: 4, ran: 0 } });
  expect(second.started).toEqual({});
  expect([...second.outcome.finished].sort()).toEqual([...first.outcome.finished].sort());
});

test('a changed parameter runs its node and those whose inputs changed with it, and no other', async () => {
  const store = await opened();
  await ran(store, diamond(8));
  const { started, hits } = await ran(store, diamond(9));
  expect(started).toEqual({ a: 'params.value 8 → 9', b: 'input number changed', d: 'input number changed' });
  expect(hits).toEqual(['c']);
  expect((await ran(store, diamond(8))).outcome.stages.cached).toBe(4);
  expect((await ran(store, diamond(9))).outcome.stages.cached).toBe(4);
});

test('a reader of a part runs again only when that part changed', async () => {
  const store = await opened();
  const plan = (value: number) => [toyNode('a', 'add', { value }), toyNode('b', 'add', { value: 1 }, { sign: ['a#sign'] })];
  await ran(store, plan(8));
  expect((await ran(store, plan(9))).hits).toEqual(['b']);
  expect((await ran(store, plan(-9))).started).toHaveProperty('b', 'input sign changed');
});

test('warnings are told when a node runs and whenever it is taken from the store', async () => {
  const store = await opened();
  for (let round = 0; round < 2; round++) {
    expect((await ran(store, diamond(8))).told('warned')).toMatchObject([{ node: 'd', problem: { message: 'thirteen' } }]);
  }
});

test('equal work under two ids is done once', async () => {
  const { started, outcome, hits } = await ran(
    await opened(),
    ['x', 'y', 'z'].map((id) => toyNode(id, 'add', { milliseconds: 20 })),
  );
  expect(Object.keys(started)).toEqual(['x']);
  expect(hits).toEqual(['y', 'z']);
  expect(outcome.stages).toEqual({ total: 3, cached: 2, ran: 1 });
});

test('as many nodes run at once as there are slots and jobs', async () => {
  for (const [jobs, most] of [
    [undefined, 4],
    [2, 2],
    [100, 4],
  ] as const) {
    let [now, peak] = [0, 0];
    const emit = ({ type }: RunEvent) => {
      if (type === 'started') peak = Math.max(peak, ++now);
      if (type === 'finished') now--;
    };
    const nodes = Array.from({ length: 10 }, (_, value) => toyNode(`n${value}`, 'add', { value, milliseconds: 10 }));
    await ran(await opened(), nodes, { emit, ...(jobs ? { jobs } : {}) });
    expect(peak).toBe(most);
  }
});

/** The most nodes that were at work at once, and the order in which they began. */
async function atOnce(nodes: readonly Node[], options: Partial<RunOptions>, store?: Store) {
  let [now, peak] = [0, 0];
  const begun: string[] = [];
  const emit = (event: RunEvent) => {
    if (event.type === 'started') {
      begun.push(event.node);
      peak = Math.max(peak, ++now);
    }
    if (event.type === 'finished') now--;
  };
  const { outcome } = await ran(store ?? (await opened()), nodes, { ...options, emit });
  expect(outcome.status).toBe('ok');
  return { peak, begun };
}

test('nodes that read more than the memory holds wait for each other, and one that alone does is run alone', async () => {
  const nodes = [
    toyNode('source', 'add', { value: 1 }),
    ...[1, 2, 3, 4, 5, 6].map((value) => toyNode(`n${value}`, 'add', { value, milliseconds: 15 }, { number: ['source'] })),
  ];
  const stages = new Map([...toyStages].map(([name, stage]) => [name, { ...stage, memory: (read: number) => 1000 + read }]));
  const read = 20_000 + 1;
  const peak = async (memory: number) => (await atOnce(nodes, { stages, memory })).peak;
  expect([await peak(4 * (1000 + read)), await peak(3 * (1000 + read)), await peak(2 * (1000 + read) - 1), await peak(1)]).toEqual([
    4, 3, 1, 1,
  ]);
});

test('a stage that computes with every thread runs alone, and is told how many there are', async () => {
  const threads: number[] = [];
  const wide = defineStage({
    ...toyStages.get('add')!,
    wide: true,
    async run(inputs, params, context) {
      threads.push(context.threads);
      return toyStages.get('add')!.run(inputs, params, context);
    },
  });
  const stages = new Map([...toyStages, ['wide', wide]]);
  const nodes = [1, 2, 3].map((value) => toyNode(`n${value}`, 'wide', { value, milliseconds: 10 }));
  const executor: Executor = { ...inline({ stages }), slots: 4 };
  expect((await atOnce(nodes, { stages, executor })).peak).toBe(1);
  expect((await atOnce(nodes, { stages, executor, jobs: 2 })).peak).toBe(1);
  expect(threads).toEqual([4, 4, 4, 2, 2, 2]);
});

test('what begins the longest way is started first once it is known how long nodes take, and gives the same', async () => {
  const times = { short: 1, long: 400, end: 1 };
  const plan = (value: number) => [
    toyNode('short', 'add', { value, milliseconds: times.short }),
    toyNode('other', 'add', { value: value + 1, milliseconds: times.short }),
    toyNode('long', 'add', { value: value + 2, milliseconds: times.long }),
    toyNode('end', 'add', { milliseconds: times.end }, { number: ['long'] }),
  ];
  const store = await opened();
  expect((await atOnce(plan(1), { jobs: 1 }, store)).begun).toEqual(['short', 'other', 'long', 'end']);
  expect((await atOnce(plan(10), { jobs: 1 }, store)).begun[0]).toBe('long');
  const again = await opened();
  const digests = async (used: Store) =>
    [...(await ran(used, plan(10))).outcome.finished].map(([id, { digest }]) => `${id} ${digest}`).sort();
  expect(await digests(store)).toEqual(await digests(again));
});

const failing = [
  toyNode('bad', 'refuses'),
  toyNode('slow', 'add', { value: 1, milliseconds: 30 }),
  toyNode('below', 'add', {}, { number: ['bad'] }),
  toyNode('beside', 'add', { value: 2 }, { number: ['slow'] }),
];

test('a failure keeps what is finished, lets what was started finish, and starts nothing new', async () => {
  const store = await opened();
  const { outcome, told } = await ran(store, failing);
  expect(outcome.status).toBe('failed');
  expect([...outcome.failed]).toEqual([['bad', [expect.objectContaining({ message: 'the toy refuses' })]]]);
  expect([...outcome.finished.keys()]).toEqual(['slow']);
  expect(told('failed')).toMatchObject([{ node: 'bad' }]);
  expect((await ran(store, failing, { keepGoing: true })).hits).toEqual(['slow']);
});

test('with keepGoing a failure stops only what needs the failed node', async () => {
  const { outcome } = await ran(await opened(), failing, { keepGoing: true });
  expect(outcome.status).toBe('failed');
  expect([...outcome.finished.keys()].sort()).toEqual(['beside', 'slow']);
  expect(outcome.stages).toEqual({ total: 4, cached: 0, ran: 2 });
});

test('an interrupted run keeps what is finished, and the next one goes on from there', async () => {
  const store = await opened();
  const abort = new AbortController();
  const plan = toyPlan(3, 4, { milliseconds: 5 });
  let finished = 0;
  const emit = ({ type }: RunEvent) => {
    if (type === 'finished' && ++finished === 5) abort.abort();
  };
  const { outcome } = await ran(store, plan, { emit, signal: abort.signal });
  expect(outcome.status).toBe('interrupted');
  expect(outcome.failed.size).toBe(0);
  expect(outcome.stages.ran).toBeGreaterThanOrEqual(5);
  expect(readdirSync(join(store.home, 'claims'))).toEqual([]);
  const next = await ran(store, plan);
  expect(next.outcome).toMatchObject({ status: 'ok', stages: { total: 12, cached: outcome.stages.ran, ran: 12 - outcome.stages.ran } });
});

test('a run interrupted before it began starts nothing', async () => {
  const { outcome, events } = await ran(await opened(), diamond(8), { signal: AbortSignal.abort() });
  expect(outcome).toMatchObject({ status: 'interrupted', stages: { total: 4, cached: 0, ran: 0 } });
  expect(events).toEqual([{ type: 'planned', total: 4, stages: expect.any(Object) }]);
});

test('an input found damaged when it is read is computed again, and the run goes on', async () => {
  const store = await opened();
  const { outcome } = await ran(store, diamond(8));
  writeFileSync(at(store, outcome.finished.get('a')!), '9');
  const changed = diamond(8).map((node) => (node.id === 'd' ? { ...node, params: { value: 6 } } : node));
  const second = await ran(store, changed);
  expect(second.outcome).toMatchObject({ status: 'ok', stages: { total: 4, cached: 2, ran: 2 } });
  expect(second.told('started').map(({ node }) => node)).toEqual(['d', 'a', 'd']);
  expect(second.told('warned')).toMatchObject([{ node: 'a', problem: { message: expect.stringContaining('number.json of a') } }]);
  expect(await second.value('d')).toBe(14);
  expect(await second.value('a')).toBe(8);
});

test('several damaged inputs, one behind the other, are all mended', async () => {
  const store = await opened();
  const plan = toyPlan(3, 4);
  const { outcome } = await ran(store, plan);
  for (const [id, manifest] of outcome.finished) if (!id.startsWith('3/')) writeFileSync(at(store, manifest), 'x');
  const last = [...plan, toyNode('last', 'add', {}, { numbers: ['2/0', '2/1', '2/2', '0/0'] })];
  for (const id of ['2/0', '2/1', '2/2']) unlinkSync(join(store.home, 'manifests', `${outcome.finished.get(id)!.key}.json`));
  const again = await ran(store, last);
  expect(again.outcome.status).toBe('ok');
  for (const [id, { digest }] of outcome.finished) expect(again.outcome.finished.get(id)!.digest).toBe(digest);
});

test('an output that stays damaged however often it is written fails its reader', async () => {
  const store = await opened();
  const open = (manifest: Manifest) => {
    writeFileSync(at(store, manifest), 'x');
    return store.open(manifest);
  };
  const spoil = { ...store, open };
  const { outcome } = await ran(spoil, diamond(8));
  expect(outcome.status).toBe('failed');
  expect([...outcome.failed.values()].flat()).toContainEqual(
    expect.objectContaining({ severity: 'error', remedy: expect.stringContaining('disk') }),
  );
});

test('where a damaged output comes out otherwise, everything below it is looked at again', async () => {
  const store = await opened();
  let draws = 0;
  const drawn = defineStage({
    ...toyStages.get('add')!,
    async run(_inputs, _, { write }) {
      await write('number.json', String(++draws));
      return { ok: true, value: {} };
    },
  });
  const stages = new Map([...toyStages, ['drawn', drawn]]);
  const executor = inline({ stages });
  const plan = (value: number) => [
    toyNode('a', 'drawn'),
    toyNode('b', 'add', { value: 100 }, { number: ['a'] }),
    toyNode('c', 'add', { value: 1000 }, { number: ['b'] }),
    toyNode('d', 'add', { value }, { numbers: ['a', 'c'] }),
  ];
  const first = await ran(store, plan(0), { stages, executor });
  expect(await first.value('d')).toBe(1102);
  writeFileSync(at(store, first.outcome.finished.get('a')!), '7');
  const second = await ran(store, plan(1), { stages, executor });
  expect(second.outcome.status).toBe('ok');
  expect(await Promise.all(['a', 'b', 'c', 'd'].map(second.value))).toEqual([2, 102, 1102, 1105]);
});

test('forced nodes are computed though they are stored', async () => {
  const store = await opened();
  await ran(store, diamond(8));
  const { started, outcome } = await ran(store, diamond(8), { force: ({ id }) => id === 'b' });
  expect(started).toEqual({ b: 'forced' });
  expect(outcome.stages).toEqual({ total: 4, cached: 3, ran: 1 });
});

test('a node that another process computes is waited for and taken', async () => {
  const store = await opened();
  const other = await opened(store.home);
  const [node] = diamond(8).slice(1, 2);
  const computed = await ran(await opened(), [node!]);
  const { key } = computed.outcome.finished.get('a')!;
  const claim = await other.claim(key);
  const running = ran(store, diamond(8));
  const draft = await other.draft(key);
  await draft.write('number.json', '8');
  await draft.write('bulk.bin', new Uint8Array(20_000).fill(8));
  const { parts, warnings, record } = computed.outcome.finished.get('a')!;
  await draft.commit({ parts, warnings, record });
  await claim!.release();
  const { hits, outcome } = await running;
  expect(hits).toEqual(['a']);
  expect(outcome.status).toBe('ok');
});

test('a disk that is full fails the node with a remedy', async () => {
  const store = await opened();
  const draft = async () => {
    throw new StoreFailure(store.home, Object.assign(new Error('full'), { code: 'ENOSPC' }));
  };
  for (const refusing of [
    { ...store, draft },
    { ...store, claim: draft },
  ]) {
    const { outcome } = await ran(refusing, diamond(8));
    expect(outcome.status).toBe('failed');
    expect(outcome.failed.get('a')).toMatchObject([
      { message: expect.stringContaining('the disk is full'), remedy: expect.stringContaining('FOLIO_HOME') },
    ]);
  }
});

test.each<[string, Node[]]>([
  ['needs "x"', [toyNode('a', 'add', {}, { number: ['x'] })]],
  ['a cycle', [toyNode('a', 'add', {}, { number: ['b'] }), toyNode('b', 'add', {}, { number: ['a'] })]],
  ['two nodes "a"', [toyNode('a', 'add'), toyNode('a', 'sign')]],
  ['of stage "unknown"', [toyNode('a', 'unknown')]],
  ['part "none"', [toyNode('a', 'add'), toyNode('b', 'add', {}, { number: ['a#none'] })]],
])('an unsound plan is our fault: %s', async (message, nodes) => {
  await expect(ran(await opened(), nodes)).rejects.toThrow(message);
});

test('a check says of each node what a run would do, and does nothing', async () => {
  const store = await opened();
  const options = { store, stages: toyStages, spec: 'toy' };
  const states = async (nodes: readonly Node[]) =>
    (await check(nodes, options)).map(({ node, state, reason, waitsFor }) => [node.id, state, reason ?? waitsFor]);
  expect(await states(diamond(8))).toEqual([
    ['c', 'waiting', ['b']],
    ['a', 'miss', 'never computed'],
    ['b', 'waiting', ['a']],
    ['d', 'waiting', ['a']],
  ]);
  await ran(store, diamond(8));
  expect((await check(diamond(8), options)).map(({ state, manifest }) => [state, manifest?.record.node])).toEqual(
    ['c', 'a', 'b', 'd'].map((id) => ['hit', id]),
  );
  expect(await states(diamond(9))).toContainEqual(['a', 'miss', 'params.value 8 → 9']);
});

test('a check expects nodes to take what they or their like took, and reckons their memory by what they read', async () => {
  const store = await opened();
  const { outcome } = await ran(store, diamond(8));
  const expected = Object.fromEntries(
    (await check(diamond(9), { store, stages: toyStages, spec: 'toy' })).map((state) => [state.node.id, state]),
  );
  const took = (id: string) => outcome.finished.get(id)!.record.seconds;
  expect(expected).toMatchObject({ a: { state: 'miss', seconds: took('a') }, b: { state: 'waiting', seconds: took('b') } });
  expect(expected.a!.memory).toBe(64 * 2 ** 20);
  expect(expected.b!.memory).toBeUndefined();
  const more = [
    ...diamond(8),
    toyNode('a/twin', 'add', { value: 3 }, { number: ['c'], other: ['c', 'd'] }),
    toyNode('else', 'add', { value: 4 }),
  ];
  const [twin, other] = (await check(more, { store, stages: toyStages, spec: 'toy' })).slice(-2);
  const bytes = ['c', 'd'].flatMap((id) => outcome.finished.get(id)!.files).reduce((sum, { size }) => sum + size, 0);
  expect(twin).toMatchObject({ state: 'miss', seconds: took('a'), memory: 64 * 2 ** 20 + 4 * bytes });
  expect(other!.seconds).toBeUndefined();
});
