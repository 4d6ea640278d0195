import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { stream } from '@foliograph/core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { opened } from '../../test-support/opened.js';
import { temporaryFolder } from '../../test-support/temporaryFolder.js';
import { sha256 } from '../json/index.js';
import { DamagedArtifact } from './DamagedArtifact.js';
import { findHome } from './findHome.js';
import { openStore } from './openStore.js';
import type { Manifest, Pieces, Store } from './Store.js';
import { StoreFailure } from './StoreFailure.js';

const about = { parts: {}, warnings: [], record: { node: 'toy', ingredients: { stage: 'toy' }, seconds: 0, environment: {} } };
const keyOf = (name: string) => sha256(name);

async function stored(store: Store, name: string, files: Readonly<Record<string, Pieces>>): Promise<Manifest> {
  const draft = await store.draft(keyOf(name));
  for (const [file, pieces] of Object.entries(files)) await draft.write(file, pieces);
  return draft.commit(about);
}
const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

afterEach(() => void vi.restoreAllMocks());

test('a digest depends on names, contents and parts, and on nothing else', async () => {
  const store = await opened();
  const one = await stored(store, '1', { a: 'x', b: 'y' });
  expect((await stored(store, '2', { b: 'y', a: 'x' })).digest).toBe(one.digest);
  const others = [await stored(store, '3', { a: 'x', c: 'y' }), await stored(store, '4', { a: 'x', b: 'z' })];
  const draft = await store.draft(keyOf('5'));
  await draft.write('a', 'x');
  await draft.write('b', 'y');
  others.push(await draft.commit({ ...about, parts: { left: '1' } }));
  expect(new Set([one, ...others].map(({ digest }) => digest)).size).toBe(4);
});

test('a file larger than one piece is the same when it is read', async () => {
  const store = await opened();
  const bytes = new Uint8Array(64 * 2 ** 20 + 3);
  bytes.set([1, 2, 3], 64 * 2 ** 20 - 1);
  const manifest = await stored(store, 'a', { bytes });
  expect(manifest.files[0]).toEqual({ name: 'bytes', size: bytes.length, sha256: sha256(bytes) });
  expect(Buffer.from(await store.open(manifest).bytes('bytes')).equals(bytes)).toBe(true);
});

test('equal files of different outputs are stored once', async () => {
  const store = await opened();
  await stored(store, 'a', { first: 'same', other: '1' });
  await stored(store, 'b', { second: 'same' });
  expect(filesUnder(join(store.home, 'objects'))).toHaveLength(2);
});

test('a key is written once: the second finisher gets the output of the first', async () => {
  const store = await opened();
  const drafts = await Promise.all(Array.from({ length: 8 }, () => store.draft(keyOf('a'))));
  await Promise.all(drafts.map((draft, index) => draft.write('number', String(index))));
  const manifests = await Promise.all(drafts.map((draft) => draft.commit(about)));
  expect(new Set(manifests.map(({ digest }) => digest)).size).toBe(1);
  expect(await store.find(keyOf('a'))).toEqual(manifests[0]);
});

test('nothing of a draft can be seen before it is committed, or after it is discarded', async () => {
  const store = await opened();
  const draft = await store.draft(keyOf('a'));
  await draft.write('number', '1');
  expect(await store.find(keyOf('a'))).toBeUndefined();
  await draft.discard();
  const files = filesUnder(store.home).map((file) => relative(store.home, file));
  // The note that this process uses the store is not of the draft.
  expect(files.filter((file) => dirname(file) !== 'leases')).toEqual(['form.json']);
});

test.each(['../up', '/root', 'a/../b', '', 'a//b', 'c:\\x', '.', 'a\u0000'])('a file cannot be named %j', async (name) => {
  const draft = await (await opened()).draft(keyOf('a'));
  await expect(draft.write(name, 'x')).rejects.toThrow('cannot be the name');
});

test('a file written twice, or not to its end, is not committed', async () => {
  const store = await opened();
  const twice = await store.draft(keyOf('a'));
  await twice.write('number', '1');
  await expect(twice.write('number', '2')).rejects.toThrow('twice');
  const early = await store.draft(keyOf('b'));
  const writing = early.write('number', '1');
  await expect(early.commit(about)).rejects.toThrow('before it is written');
  await writing.catch(() => {});
});

describe('damage', () => {
  test('every single byte changed in a manifest is noticed, and the entry is set aside', async () => {
    const damaged: string[] = [];
    const store = await opened(undefined, ({ key }) => damaged.push(key));
    await stored(store, 'a', { number: '1' });
    const path = join(store.home, 'manifests', `${keyOf('a')}.json`);
    const sound = readFileSync(path);
    const random = stream(1, 'damage');
    for (let at = 0; at < sound.length; at++) {
      const bytes = Buffer.from(sound);
      bytes[at] = (bytes[at]! + 1 + random.integer(255)) % 256;
      writeFileSync(path, bytes);
      expect(await store.find(keyOf('a')), `byte ${at}`).toBeUndefined();
      expect(existsSync(path)).toBe(false);
    }
    writeFileSync(path, sound.subarray(0, -1));
    expect(await store.find(keyOf('a'))).toBeUndefined();
    expect(damaged).toHaveLength(sound.length + 1);
  });

  test('every single byte changed in a file is noticed when it is read, and the entry can be written again', async () => {
    const store = await opened();
    const text = '{"numbers":[1,2,3]}';
    for (let at = 0; at < text.length; at++) {
      const manifest = await stored(store, 'a', { 'numbers.json': text });
      const [object = ''] = filesUnder(join(store.home, 'objects'));
      const bytes = Buffer.from(text);
      bytes[at]! ^= 1 << (at % 8);
      writeFileSync(object, bytes);
      const reading = store.open(manifest).json('numbers.json');
      await expect(reading, `byte ${at}`).rejects.toThrow(DamagedArtifact);
      await expect(reading).rejects.toMatchObject({
        key: keyOf('a'),
        problem: { message: expect.stringContaining('numbers.json of toy') },
      });
      expect(await store.find(keyOf('a'))).toBeUndefined();
    }
    const again = await stored(store, 'a', { 'numbers.json': text });
    expect(await store.open(again).json('numbers.json')).toEqual({ numbers: [1, 2, 3] });
  });

  test.each([
    ['cut short', (path: string) => truncateSync(path, 1)],
    ['gone', (path: string) => unlinkSync(path)],
  ])('a file that is %s is noticed when its key is looked up', async (_, spoil) => {
    const damaged: string[] = [];
    const store = await opened(undefined, ({ problem }) => damaged.push(problem.message));
    await stored(store, 'a', { number: '123' });
    spoil(filesUnder(join(store.home, 'objects'))[0]!);
    expect(await store.find(keyOf('a'))).toBeUndefined();
    expect(damaged).toEqual([expect.stringContaining('number of toy')]);
    expect(await stored(store, 'a', { number: '123' })).toEqual(await store.find(keyOf('a')));
  });

  test('a manifest under the name of another key is not taken for it', async () => {
    const store = await opened();
    await stored(store, 'a', { number: '1' });
    writeFileSync(join(store.home, 'manifests', `${keyOf('b')}.json`), readFileSync(join(store.home, 'manifests', `${keyOf('a')}.json`)));
    expect(await store.find(keyOf('b'))).toBeUndefined();
  });

  test('a file damaged without a change of size is mended by the next output that holds it', async () => {
    const store = await opened();
    const manifest = await stored(store, 'a', { number: '1' });
    writeFileSync(filesUnder(join(store.home, 'objects'))[0]!, '2');
    await stored(store, 'b', { number: '1' });
    expect(await store.open(manifest).json('number')).toBe(1);
  });
});

describe('a disk that refuses', () => {
  /** Lets the next write to any open file fail with a code. */
  async function failNextWrite(code: string): Promise<void> {
    const file = await open(join(temporaryFolder(), 'any'), 'w');
    vi.spyOn(Object.getPrototypeOf(file), 'write').mockRejectedValueOnce(Object.assign(new Error(code), { code, syscall: 'write' }));
    await file.close();
  }

  test.each(['ENOSPC', 'EDQUOT', 'EIO'])('%s in the middle of a write says what to do and leaves nothing behind', async (code) => {
    const store = await opened();
    const draft = await store.draft(keyOf('a'));
    await draft.write('first', '1');
    await failNextWrite(code);
    const writing = draft.write('second', '2');
    await expect(writing).rejects.toThrow(StoreFailure);
    await expect(writing).rejects.toMatchObject({ problem: { remedy: expect.stringContaining('FOLIO_HOME') } });
    await expect(draft.commit(about)).rejects.toThrow(StoreFailure);
    expect(await store.find(keyOf('a'))).toBeUndefined();
    expect(readdirSync(join(store.home, 'tmp'))).toEqual([]);
  });

  test('a full disk while the manifest is written leaves the key unfinished', async () => {
    const store = await opened();
    const draft = await store.draft(keyOf('a'));
    await draft.write('number', '1');
    await failNextWrite('ENOSPC');
    await expect(draft.commit(about)).rejects.toMatchObject({ problem: { message: expect.stringContaining('the disk is full') } });
    expect(await store.find(keyOf('a'))).toBeUndefined();
    expect(await stored(store, 'a', { number: '1' })).toEqual(await store.find(keyOf('a')));
  });

  test('an error of the pieces themselves is not taken for one of the store', async () => {
    const draft = await (await opened()).draft(keyOf('a'));
    async function* pieces() {
      yield await readFile('/no/such/file');
    }
    await expect(draft.write('number', pieces())).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('a home that cannot be made is a problem with a remedy', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const result = await openStore(join(file, 'store'));
    expect(result).toMatchObject({ ok: false, problems: [{ severity: 'error', remedy: expect.stringContaining('FOLIO_HOME') }] });
  });

  test.each([
    ['of a later form', '{"store":"foliograph","form":99}\n', 'of form 99, which a later version', 'Use that version'],
    ['of an earlier form', '{"store":"foliograph","form":0}\n', 'of form 0, which this version no longer reads', 'remove the store'],
    ['of another program', '{"store":"other","form":1}\n', 'of what form the store is: "{\\"store\\":\\"other', 'FOLIO_HOME'],
    ['whose form is no whole number', '{"store":"foliograph","form":1.5}\n', 'of what form the store is', 'FOLIO_HOME'],
    ['whose form is damaged', '{"store":"foliograph","fo', 'of what form the store is', 'folio cache verify'],
    ['whose form is empty', '', 'of what form the store is: ""', 'folio cache verify'],
  ])('a store %s is refused with a remedy and left as it is', async (_, text, message, remedy) => {
    const home = temporaryFolder();
    writeFileSync(join(home, 'form.json'), text);
    expect(await openStore(home)).toMatchObject({
      ok: false,
      problems: [
        { message: expect.stringContaining(message), remedy: expect.stringContaining(remedy), place: { file: join(home, 'form.json') } },
      ],
    });
    expect(readdirSync(home)).toEqual(['form.json']);
  });

  test('a store that has lost the file with its form is not taken for one of this form', async () => {
    const store = await opened();
    await stored(store, 'a', { number: '1' });
    unlinkSync(join(store.home, 'form.json'));
    expect(await openStore(store.home)).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining('of what form') }] });
    expect(existsSync(join(store.home, 'form.json'))).toBe(false);
  });
});

test('several openings of a new store at once all succeed', async () => {
  const home = join(temporaryFolder(), 'store');
  const results = await Promise.all(Array.from({ length: 8 }, () => openStore(home)));
  expect(results.every(({ ok }) => ok)).toBe(true);
});

test('opening removes the drafts and claims of dead processes and leaves those of live ones and of other hosts', async () => {
  const store = await opened();
  const live = await store.draft(keyOf('live'));
  await live.write('number', '1');
  const claim = await store.claim(keyOf('live'));
  const [mine = ''] = readdirSync(join(store.home, 'tmp'));
  const [host, , start] = mine.split('-');
  const dead = `${host}-999999999-${start}`;
  const reused = `${host}-${process.pid}-00000000`;
  const foreign = `00000000-${process.pid}-${start}`;
  for (const owner of [dead, reused, foreign]) {
    mkdirSync(join(store.home, 'tmp', `${owner}-0-0`));
    writeFileSync(join(store.home, 'claims', keyOf(owner)), owner);
  }
  await opened(store.home);
  const reusable = existsSync('/proc/self/stat') ? [] : [`${reused}-0-0`];
  expect(readdirSync(join(store.home, 'tmp')).sort()).toEqual([mine, `${foreign}-0-0`, ...reusable].sort());
  expect(readdirSync(join(store.home, 'claims'))).toEqual(expect.arrayContaining([keyOf('live'), keyOf(foreign)]));
  expect(existsSync(join(store.home, 'claims', keyOf(dead)))).toBe(false);
  await live.commit(about);
  await claim?.release();
});

describe('claims', () => {
  test('a key is claimed by one at a time', async () => {
    const one = await opened();
    const other = await opened(one.home);
    const claim = await one.claim(keyOf('a'));
    expect(await other.claim(keyOf('a'))).toBeUndefined();
    expect(await other.claim(keyOf('b'))).toBeDefined();
    await claim!.release();
    expect(await other.claim(keyOf('a'))).toBeDefined();
  });

  test('the claim of another host is taken over when it has not been touched for half a minute of watching', async () => {
    const store = await opened();
    const path = join(store.home, 'claims', keyOf('a'));
    writeFileSync(path, '00000000-1-00000000');
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
    expect(await store.claim(keyOf('a'))).toBeUndefined();
    utimesSync(path, 7, 7);
    clock.mockReturnValue(29_000);
    expect(await store.claim(keyOf('a'))).toBeUndefined();
    clock.mockReturnValue(58_000);
    expect(await store.claim(keyOf('a'))).toBeUndefined();
    clock.mockReturnValue(60_000);
    expect(await store.claim(keyOf('a'))).toBeDefined();
  });

  test('a claim that another has taken over is not released by its first owner', async () => {
    const store = await opened();
    const claim = await store.claim(keyOf('a'));
    const path = join(store.home, 'claims', keyOf('a'));
    writeFileSync(path, '00000000-1-00000000');
    await claim!.release();
    expect(existsSync(path)).toBe(true);
  });
});

test('the ingredients of the last output of a node are remembered by spec, also after it was set aside', async () => {
  const store = await opened();
  const manifest = await stored(store, 'a', { number: '123' });
  await store.remember('spec', 'toy', manifest.key);
  const later = await opened(store.home);
  expect(await later.last('spec', 'toy')).toEqual({ stage: 'toy' });
  expect(await later.last('another', 'toy')).toBeUndefined();
  truncateSync(filesUnder(join(store.home, 'objects'))[0]!, 1);
  expect(await later.find(manifest.key)).toBeUndefined();
  expect(await later.last('spec', 'toy')).toEqual({ stage: 'toy' });
});

test('a long history is written anew and says the same', async () => {
  const store = await opened();
  const manifest = await stored(store, 'a', { number: '1' });
  for (let round = 0; round < 200; round++) await store.remember('spec', 'toy', keyOf(String(round)));
  await store.remember('spec', 'toy', manifest.key);
  const [file = ''] = filesUnder(join(store.home, 'history'));
  const before = readFileSync(file).length;
  expect(await (await opened(store.home)).last('spec', 'toy')).toEqual({ stage: 'toy' });
  expect(readFileSync(file).length).toBeLessThan(before / 10);
});

test('the home is FOLIO_HOME, else in the nearest folder above the spec that is a workspace, else beside the spec', () => {
  const root = temporaryFolder();
  const deep = join(root, 'a', 'b');
  mkdirSync(deep, { recursive: true });
  const spec = join(deep, 'x.yaml');
  expect(findHome(spec, { FOLIO_HOME: '/else/where' })).toBe('/else/where');
  expect(findHome(spec, {})).toBe(join(deep, '.folio'));
  writeFileSync(join(root, 'nx.json'), '{}');
  expect(findHome(spec, { FOLIO_HOME: '' })).toBe(join(root, '.folio'));
  mkdirSync(join(root, 'a', '.git'));
  expect(findHome(spec, {})).toBe(join(root, 'a', '.folio'));
});
