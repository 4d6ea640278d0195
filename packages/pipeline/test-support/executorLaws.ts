import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Executor, Task } from '../src/executors/Executor.js';
import type { Progress } from '../src/executors/Progress.js';
import { DamagedArtifact, type Manifest, type Store } from '../src/store/index.js';
import { opened } from './opened.js';
import { toyNode } from './toyNode.js';
import { toyTask as taskOf } from './toyTask.js';

const { signal: never } = new AbortController();

/** The laws that every executor of toy stages keeps to, as tests. */
export function executorLaws(name: string, make: () => Executor): void {
  describe(`the ${name} executor`, () => {
    let executor: Executor;
    beforeAll(() => {
      executor = make();
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
}
