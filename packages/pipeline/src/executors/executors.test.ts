import { EventEmitter } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel, type Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundled } from '../../test-support/bundled.js';
import { opened } from '../../test-support/opened.js';
import { toyNode } from '../../test-support/toyNode.js';
import { toyStages } from '../../test-support/toyStages.js';
import type { Node } from '../plan/index.js';
import { keyOf } from '../runner/keyOf.js';
import { DamagedArtifact, type Manifest, type Store } from '../store/index.js';
import { ask } from './ask.js';
import type { Executor, Task } from './Executor.js';
import { inline, local } from './index.js';
import { isIsolated } from './isIsolated.js';
import type { Progress } from './Progress.js';
import { serve } from './serve.js';

const taskOf = (node: Node, inputs: Readonly<Record<string, readonly Manifest[]>> = {}): Task => {
  const digests = Object.fromEntries(Object.entries(inputs).map(([role, manifests]) => [role, manifests.map(({ digest }) => digest)]));
  return { node, inputs, ...keyOf(node, 1, digests) };
};
const { signal: never } = new AbortController();

let worker: URL;
beforeAll(async () => {
  worker = await bundled('toyWorker');
});
const makers: Readonly<Record<string, () => Executor>> = {
  inline: () => inline({ stages: toyStages }),
  local: () => local({ stages: toyStages, slots: 2, worker }),
  isolated: () => local({ stages: toyStages, slots: 2, worker, isolated: () => true }),
};

describe.each(Object.keys(makers))('the %s executor', (name) => {
  let executor: Executor;
  beforeAll(() => {
    executor = makers[name]!();
  });
  afterAll(() => executor.close());

  const execute = (store: Store, task: Task, signal = never, events: Progress[] = []) =>
    executor.execute(task, { store, emit: (event) => events.push(event), signal });
  const made = async (store: Store, task: Task): Promise<Manifest> => {
    const result = await execute(store, task);
    if (!result.ok) throw new Error(result.problems[0]!.message);
    return result.value;
  };

  test('stores what the stage writes, with its parts, warnings and record', async () => {
    const store = await opened();
    const six = await made(store, taskOf(toyNode('six', 'addHeavily', { value: 6 })));
    const seven = await made(store, taskOf(toyNode('seven', 'add', { value: 7 })));
    const task = taskOf(toyNode('sum', 'addHeavily', {}, { numbers: ['six', 'seven'] }), { numbers: [six, seven] });
    const sum = await made(store, task);
    expect(await store.open(sum).json('number.json')).toBe(13);
    expect(sum).toEqual(await store.find(task.key));
    expect(sum).toMatchObject({
      parts: { sign: '1' },
      warnings: [{ message: 'thirteen' }],
      record: {
        node: 'sum',
        ingredients: { stage: 'addHeavily', inputs: { numbers: [six.digest, seven.digest] } },
        environment: { node: process.version },
      },
    });
  });

  test('gives the same bytes for the same seed, whatever the id, and others for another seed', async () => {
    const store = await opened();
    const digest = async (id: string, seed: number) => (await made(await opened(), taskOf({ ...toyNode(id, 'random'), seed }))).digest;
    expect(await digest('a', 1)).toBe(await digest('b', 1));
    expect(await digest('a', 1)).not.toBe(await digest('a', 2));
    const unseeded = await execute(store, taskOf(toyNode('a', 'random')));
    expect(unseeded).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining('gives it no seed') }] });
  });

  test('passes on the progress of the stage', async () => {
    const events: Progress[] = [];
    await execute(await opened(), taskOf(toyNode('a', 'addHeavily')), never, events);
    expect(events).toEqual([{ type: 'progressed', node: 'a', done: 1, total: 2, unit: 'steps' }]);
  });

  test.each(['refuses', 'refusesLightly'])('passes on the problems of a stage that %s', async (stage) => {
    const store = await opened();
    const task = taskOf(toyNode('a', stage));
    expect(await execute(store, task)).toMatchObject({ ok: false, problems: [{ message: 'the toy refuses' }] });
    expect(await store.find(task.key)).toBeUndefined();
    expect(readdirSync(join(store.home, 'tmp'))).toEqual([]);
  });

  test.each([
    ['breaks', 'a: internal error: the toy broke'],
    ['escapes', 'cannot be the name'],
  ])('makes a problem with the node of a stage that %s', async (stage, message) => {
    const result = await execute(await opened(), taskOf(toyNode('a', stage)));
    expect(result).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining(message), remedy: expect.stringContaining('report') }],
    });
  });

  test.each(['add', 'addHeavily'])('throws DamagedArtifact where an input of %s has other bytes than were written', async (stage) => {
    const store = await opened();
    const six = await made(store, taskOf(toyNode('six', 'add', { value: 6 })));
    const { sha256 } = six.files.find((file) => file.name === 'number.json')!;
    writeFileSync(join(store.home, 'objects', sha256.slice(0, 2), sha256), '7');
    const reading = execute(store, taskOf(toyNode('sum', stage, {}, { numbers: ['six'] }), { numbers: [six] }));
    await expect(reading).rejects.toThrow(DamagedArtifact);
    await expect(reading).rejects.toMatchObject({ key: six.key });
  });

  test.each(['add', 'addHeavily'])('is interrupted in the middle of %s, leaves nothing, and works on', async (stage) => {
    const store = await opened();
    const abort = new AbortController();
    const task = taskOf(toyNode('a', stage, { milliseconds: 20_000 }));
    const running = execute(store, task, abort.signal, { push: () => abort.abort() } as unknown as Progress[]);
    await expect(running).rejects.toThrow('aborted');
    expect(await store.find(task.key)).toBeUndefined();
    expect(readdirSync(join(store.home, 'tmp'))).toEqual([]);
    expect(await execute(store, task, abort.signal).catch(({ name }) => name)).toBe('AbortError');
    expect(await execute(store, taskOf(toyNode('b', stage)))).toMatchObject({ ok: true });
  });

  test('takes more tasks at once than it has slots', async () => {
    const store = await opened();
    const tasks = Array.from({ length: 6 }, (_, value) => taskOf(toyNode(`n${value}`, 'addHeavily', { value })));
    const manifests = await Promise.all(tasks.map((task) => made(store, task)));
    expect(await Promise.all(manifests.map((manifest) => store.open(manifest).json('number.json')))).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

test('every executor gives the same digests', async () => {
  const digests = await Promise.all(
    Object.values(makers).map(async (make) => {
      const executor = make();
      const store = await opened();
      const result = await executor.execute(taskOf({ ...toyNode('a', 'random'), seed: 7 }), { store, emit: () => {}, signal: never });
      await executor.close();
      return result.ok && result.value.digest;
    }),
  );
  expect(new Set(digests).size).toBe(1);
});

test('a worker that leaves is a failure of its node, and the next node gets another worker', async () => {
  const store = await opened();
  const executor = local({ stages: toyStages, slots: 1, worker });
  const context = { store, emit: () => {}, signal: never };
  const left = await executor.execute(taskOf(toyNode('a', 'leaves')), context);
  expect(left).toMatchObject({ ok: false, problems: [{ message: 'a: its worker ended with code 3 before it finished' }] });
  expect(readdirSync(join(store.home, 'tmp'))).toEqual([]);
  expect(await executor.execute(taskOf(toyNode('b', 'addHeavily')), context)).toMatchObject({ ok: true });
  await executor.close();
});

test('a process that is ended by a signal is a failure of its node, and this process goes on', async () => {
  const store = await opened();
  const executor = local({ stages: toyStages, slots: 1, worker, isolated: () => true });
  const context = { store, emit: () => {}, signal: never };
  const ended = await executor.execute(taskOf(toyNode('a', 'aborts')), context);
  expect(ended).toMatchObject({ ok: false, problems: [{ message: 'a: its worker ended by SIGABRT before it finished' }] });
  expect(await executor.execute(taskOf(toyNode('b', 'addHeavily')), context)).toMatchObject({ ok: true });
  await executor.close();
});

test('an engine whose native code can end a process is given one of its own', () => {
  const engine = (name: string, params: object) => isIsolated({ engine: { name, params } as never });
  expect(engine('onnx', { device: 'cpu' })).toBe(false);
  expect(engine('onnx', { device: 'webgpu' })).toBe(true);
  expect(engine('tensorflow', { library: 'node' })).toBe(true);
  expect(isIsolated({})).toBe(false);
});

test('a worker that runs out of memory is a failure of its node that says so', async () => {
  const port = Object.assign(new EventEmitter(), { postMessage: () => {} }) as unknown as Worker;
  const asked = ask(port, { type: 'run', home: '', task: taskOf(toyNode('a', 'addHeavily')) }, () => {});
  port.emit('error', Object.assign(new Error('heap limit'), { code: 'ERR_WORKER_OUT_OF_MEMORY' }));
  expect(await asked).toMatchObject({
    ok: false,
    problems: [{ message: 'a: its worker ran out of memory', remedy: expect.stringContaining('Node') }],
  });
  expect(port.listenerCount('message')).toBe(0);
});

test('a port is served without a worker', async () => {
  const store = await opened();
  const { port1, port2 } = new MessageChannel();
  serve(port2, toyStages);
  const six = await ask(port1, { type: 'run', home: store.home, task: taskOf(toyNode('six', 'addHeavily', { value: 6 })) }, () => {});
  expect(six.ok && (await store.open(six.value).json('number.json'))).toBe(6);
  await expect(ask(port1, { type: 'run', home: store.home, task: taskOf(toyNode('a', 'unknown')) }, () => {})).rejects.toThrow(
    'no stage "unknown"',
  );
  port1.close();
});
