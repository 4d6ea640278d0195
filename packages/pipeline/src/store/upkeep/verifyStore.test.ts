import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { stream } from '@foliograph/core';
import { expect, test } from 'vitest';
import { opened } from '../../../test-support/opened.js';
import { keyNamed, recorded, storedIn } from '../../../test-support/storedIn.js';
import { layout } from '../layout.js';
import type { Store } from '../Store.js';
import { type FileFound, filesIn } from './filesIn.js';
import { verifyStore } from './verifyStore.js';

/** A store with three outputs of five files of many sizes, and a state of unfinished work. */
async function filled(): Promise<Store> {
  const store = await opened();
  const random = stream(1, 'contents');
  const bytes = (size: number) => Uint8Array.from({ length: size }, () => random.integer(256));
  await storedIn(store, 'a', { 'one.bin': bytes(1), 'page.bin': bytes(4096) });
  await storedIn(store, 'b', { 'odd.bin': bytes(70_001), 'text.json': '{"numbers":[1,2,3]}' });
  await storedIn(store, 'c', { 'page.bin': bytes(333) });
  await store.unfinished(keyNamed('d')).save(bytes(100));
  await recorded(store, 'mine', (await store.find(keyNamed('a')))!);
  return store;
}
const messages = async (store: Store) => (await verifyStore(store.home)).problems.map(({ message }) => message);

test('a sound store has every byte read and nothing found', async () => {
  const store = await filled();
  const all = ['objects', 'manifests', 'partial'].flatMap((folder) => filesIn(join(store.home, folder)));
  const bytes = all.reduce((sum, { size }) => sum + size, 0);
  expect(await verifyStore(store.home)).toEqual({ manifests: 3, files: 6, records: 1, bytes, problems: [] });
});

/** Damages single bytes of the files in some folders of a store, one at a time, and mends each once it was looked for. */
async function eachDamage(
  home: string,
  folders: readonly string[],
  seed: number,
  look: (damaged: FileFound, at: number) => Promise<void>,
): Promise<void> {
  const files = folders.flatMap((folder) => filesIn(join(home, folder)));
  const random = stream(seed, 'damage');
  for (let round = 0; round < 1000; round++) {
    const file = files[random.integer(files.length)]!;
    const at = random.integer(file.size);
    const change = 1 + random.integer(255);
    flip(file.path, at, change);
    await look(file, at);
    // What was set aside comes back.
    for (const { path, name } of files) if (!existsSync(path)) renameSync(join(home, 'damaged', name), path);
    flip(file.path, at, change);
  }
}

function flip(path: string, at: number, change: number): void {
  const file = openSync(path, 'r+');
  const byte = new Uint8Array(1);
  readSync(file, byte, 0, 1, at);
  writeSync(file, Uint8Array.of(byte[0]! ^ change), 0, 1, at);
  closeSync(file);
}

test('each of 1,000 random single-byte damages of contents, manifests, states and records is found, named and set aside', async () => {
  const { home } = await filled();
  await eachDamage(home, ['objects', 'manifests', 'partial', 'runs'], 7, async ({ path, name }, at) => {
    const { problems } = await verifyStore(home);
    expect(problems[0]?.message, `byte ${at} of ${path}`).toContain(name.replace(/^.*-/, '').slice(0, 12));
    expect(problems[0]!.place).toEqual({ file: path });
    expect([existsSync(path), existsSync(join(home, 'damaged', name))]).toEqual([false, true]);
  });
  expect((await verifyStore(home)).problems).toEqual([]);
}, 120_000);

test('each of 1,000 random single-byte damages is noticed when the output is looked up and read', async () => {
  const store = await filled();
  const { object } = layout(store.home);
  const sound = new Map(filesIn(join(store.home, 'objects')).map(({ path }) => [path, readFileSync(path)]));
  await eachDamage(store.home, ['objects', 'manifests'], 8, async ({ path }, at) => {
    let noticed = 0;
    for (const name of ['a', 'b', 'c']) {
      const manifest = await store.find(keyNamed(name));
      if (!manifest) noticed++;
      for (const file of manifest?.files ?? []) {
        const read = await store
          .open(manifest!)
          .bytes(file.name)
          .catch(() => undefined);
        if (!read) noticed++;
        else expect(Buffer.from(read).equals(sound.get(object(file.sha256))!)).toBe(true);
      }
    }
    expect(noticed, `byte ${at} of ${path}`).toBeGreaterThan(0);
  });
}, 120_000);

test('an entry whose file is damaged or missing is named with its node and set aside', async () => {
  const store = await filled();
  const places = layout(store.home);
  const manifest = (await store.find(keyNamed('b')))!;
  unlinkSync(places.object(manifest.files.find(({ name }) => name === 'odd.bin')!.sha256));
  expect(await messages(store)).toEqual(['damaged: b, whose file odd.bin is missing']);
  expect(await store.find(keyNamed('b'))).toBeUndefined();
  expect(await messages(store)).toEqual([]);
  const other = (await store.find(keyNamed('c')))!;
  writeFileSync(places.object(other.files[0]!.sha256), 'other');
  expect(await messages(store)).toEqual([expect.stringContaining('the content'), 'damaged: c, whose file page.bin is damaged']);
});

test('a content on the wrong shelf, or under the name of another, is found', async () => {
  const store = await filled();
  const { objects } = layout(store.home);
  const [one] = filesIn(objects);
  mkdirSync(join(objects, 'zz'));
  renameSync(one!.path, join(objects, 'zz', one!.name));
  expect(await messages(store)).toHaveLength(2);
  writeFileSync(join(objects, 'notes.txt'), 'mine');
  expect(await messages(store)).toEqual(['damaged: the content notes.txt']);
  expect(readdirSync(join(store.home, 'damaged'))).toContain('notes.txt');
});
