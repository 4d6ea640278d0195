import { EventEmitter } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel, type Worker } from 'node:worker_threads';
import { beforeAll, expect, test } from 'vitest';
import { bundled } from '../../test-support/bundled.js';
import { executorLaws } from '../../test-support/executorLaws.js';
import { opened } from '../../test-support/opened.js';
import { toyNode } from '../../test-support/toyNode.js';
import { toyStages } from '../../test-support/toyStages.js';
import { toyTask as taskOf } from '../../test-support/toyTask.js';
import { ask } from './ask.js';
import type { Executor } from './Executor.js';
import { inline, local } from './index.js';
import { isIsolated } from './isIsolated.js';
import { serve } from './serve.js';

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

for (const [name, make] of Object.entries(makers)) executorLaws(name, make);

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
