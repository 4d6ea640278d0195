import { appendFileSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { opened } from '../../test-support/opened.js';
import { temporaryFolder } from '../../test-support/temporaryFolder.js';
import { sha256 } from '../json/index.js';
import * as source from '../sources/digestOf.js';
import { openStore } from './openStore.js';

const read = vi.spyOn(source, 'digestOf');
const clock = vi.spyOn(Date, 'now');
/** Milliseconds by which the clock of the store is ahead of the file system's. */
let ahead = 0;

beforeEach(() => {
  ahead = 10_000;
  clock.mockImplementation(() => performance.timeOrigin + performance.now() + ahead);
  read.mockClear();
});
afterEach(() => vi.clearAllMocks());

/** A file, and how its digest comes out in a store that is opened anew. */
async function watched(text: string) {
  const file = join(temporaryFolder(), 'prices.csv');
  writeFileSync(file, text);
  const { home } = await opened();
  const digest = async (rehash = false) => {
    const store = await openStore(home, undefined, { rehash });
    if (!store.ok) throw new Error('no store');
    const before = read.mock.calls.length;
    return { digest: await store.value.digest(file), reads: read.mock.calls.length - before };
  };
  return { file, home, digest, cache: join(home, 'digests.jsonl') };
}

test('a file that did not change is read once, and again when that is asked for', async () => {
  const { digest } = await watched('one');
  expect(await digest()).toEqual({ digest: sha256('one'), reads: 1 });
  expect(await digest()).toEqual({ digest: sha256('one'), reads: 0 });
  expect(await digest(true)).toEqual({ digest: sha256('one'), reads: 1 });
  expect(await digest()).toEqual({ digest: sha256('one'), reads: 0 });
});

test('a touched file is read again, and once', async () => {
  const { file, digest } = await watched('one');
  await digest();
  utimesSync(file, 5, 5);
  expect(await digest()).toEqual({ digest: sha256('one'), reads: 1 });
  expect(await digest()).toEqual({ digest: sha256('one'), reads: 0 });
});

test('a file of another size is read again', async () => {
  const { file, digest } = await watched('one');
  await digest();
  appendFileSync(file, ' more');
  expect(await digest()).toEqual({ digest: sha256('one more'), reads: 1 });
});

test('an edit of the same size whose time of change is put back is seen by the time of its inode', async () => {
  const { file, digest } = await watched('one');
  utimesSync(file, 5, 5);
  await digest();
  await setTimeout(20);
  writeFileSync(file, 'two');
  utimesSync(file, 5, 5);
  expect(statSync(file).mtimeMs).toBe(5_000);
  expect(await digest()).toEqual({ digest: sha256('two'), reads: 1 });
});

test('another file of the same size and time in its place is seen by its inode', async () => {
  const { file, digest } = await watched('one');
  const other = `${file}.other`;
  writeFileSync(other, 'two');
  for (const path of [file, other]) utimesSync(path, 5, 5);
  await digest();
  renameSync(other, file);
  expect(await digest()).toEqual({ digest: sha256('two'), reads: 1 });
});

test('a file that changed within two seconds before it was hashed is not trusted, since it may change again unseen', async () => {
  ahead = 1_500;
  const { digest } = await watched('one');
  expect((await digest()).reads).toBe(1);
  expect((await digest()).reads).toBe(1);
  ahead = 3_000;
  expect((await digest()).reads).toBe(1);
  expect((await digest()).reads).toBe(0);
});

test('a file whose times lie in the future is not trusted', async () => {
  const { file, digest } = await watched('one');
  utimesSync(file, 4e9, 4e9);
  expect((await digest()).reads).toBe(1);
  expect((await digest()).reads).toBe(1);
});

test('a file that changes while it is hashed is not remembered', async () => {
  const { file, digest } = await watched('one');
  read.mockImplementationOnce(async (path) => {
    const found = sha256(readFileSync(path));
    await setTimeout(20);
    writeFileSync(file, 'two');
    return found;
  });
  expect((await digest()).digest).toBe(sha256('one'));
  expect(await digest()).toEqual({ digest: sha256('two'), reads: 1 });
});

test('every byte of what is remembered may be damaged or cut off: the file is then read, or the digest is right', async () => {
  const { digest, cache } = await watched('one');
  await digest();
  const sound = readFileSync(cache);
  for (let at = 0; at < sound.length; at++) {
    const bytes = Buffer.from(sound);
    bytes[at]! ^= 1 << (at % 8);
    writeFileSync(cache, at % 2 ? bytes : sound.subarray(0, at));
    expect((await digest()).digest, `byte ${at}`).toBe(sha256('one'));
  }
  // A digest that was put in by hand has no right check.
  const [path, stat, , check] = JSON.parse(sound.toString()) as string[];
  writeFileSync(cache, `${JSON.stringify([path, stat, sha256('lie'), check])}\n`);
  expect(await digest()).toEqual({ digest: sha256('one'), reads: 1 });
});

test('stores open at the same time remember what each has read, and what is remembered does not grow for ever', async () => {
  const { file, home, digest, cache } = await watched('one');
  const [one, other] = await Promise.all([opened(home), opened(home)]);
  await Promise.all([one.digest(file), other.digest(file)]);
  expect((await digest()).reads).toBe(0);
  for (let round = 0; round < 100; round++) {
    utimesSync(file, round + 1, round + 1);
    await one.digest(file);
  }
  expect(readFileSync(cache, 'utf8').split('\n').length).toBeGreaterThan(90);
  expect((await digest()).reads).toBe(0);
  expect(readFileSync(cache, 'utf8').split('\n')).toHaveLength(2);
});

test('a file that is not there is an error that names it', async () => {
  const store = await opened();
  await expect(store.digest('/no/such/file')).rejects.toMatchObject({ code: 'ENOENT', path: '/no/such/file' });
});
