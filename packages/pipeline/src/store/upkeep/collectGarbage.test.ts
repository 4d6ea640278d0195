import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { opened } from '../../../test-support/opened.js';
import { aged, keyNamed, recorded, storedIn } from '../../../test-support/storedIn.js';
import { DamagedArtifact } from '../DamagedArtifact.js';
import { layout } from '../layout.js';
import { runRecordsAt } from '../record/index.js';
import type { Store } from '../Store.js';
import { collectGarbage } from './collectGarbage.js';
import { filesIn } from './filesIn.js';
import { listStore } from './listStore.js';
import * as taking from './takeAway.js';

const day = 86_400_000;
const kilobytes = (count: number, fill: number) => new Uint8Array(count * 1000).fill(fill);

/** A store with outputs "a", "b", … of 10 kB each, the first used longest ago. */
async function filled(count: number): Promise<Store> {
  const store = await opened();
  for (let n = 0; n < count; n++) {
    const name = String.fromCharCode(97 + n);
    aged(store, await storedIn(store, name, { 'bulk.bin': kilobytes(10, n) }), count - n);
  }
  return store;
}

/** Names of the outputs that are stored, found without using them. */
const names = async (store: Store) => (await listStore(store.home)).entries.map(({ node }) => node).sort();
const contents = (store: Store) => filesIn(join(store.home, 'objects')).length;

afterEach(() => void vi.restoreAllMocks());

describe('of entries that no run keeps', () => {
  test('the least recently used go until the store is as small as asked', async () => {
    const store = await filled(5);
    const { bytes } = await listStore(store.home);
    const { entries, freed, left } = await collectGarbage(store.home, { maxBytes: 30_000 });
    expect(entries.map(({ node }) => node)).toEqual(['a', 'b', 'c']);
    expect(await names(store)).toEqual(['d', 'e']);
    expect(contents(store)).toBe(2);
    expect([freed + left, left]).toEqual([bytes, (await listStore(store.home)).bytes]);
    expect(left).toBeLessThanOrEqual(30_000);
  });

  test('those go that were not used for as long as asked, whatever the size', async () => {
    const store = await filled(5);
    expect((await collectGarbage(store.home, { olderThan: 2.5 * day })).entries.map(({ node }) => node)).toEqual(['a', 'b', 'c']);
    expect(await names(store)).toEqual(['d', 'e']);
  });

  test('none goes where nothing is asked, and contents that no entry has do', async () => {
    const store = await filled(2);
    const stray = join(store.home, 'objects', 'ab', 'ab'.repeat(32));
    mkdirSync(join(stray, '..'), { recursive: true });
    writeFileSync(stray, 'left by a kill');
    utimesSync(stray, 5, 5);
    expect(await collectGarbage(store.home)).toMatchObject({ entries: [], strays: 1, freed: 14 });
    expect([await names(store), existsSync(stray)]).toEqual([['a', 'b'], false]);
  });

  test('a dry run says the same and removes nothing', async () => {
    const store = await filled(5);
    const before = filesIn(store.home).map(({ path }) => path);
    const said = await collectGarbage(store.home, { maxBytes: 20_000, dryRun: true });
    expect(filesIn(store.home).map(({ path }) => path)).toEqual(before);
    expect(await collectGarbage(store.home, { maxBytes: 20_000 })).toEqual(said);
  });

  test('one that is looked up again is the last to go', async () => {
    const store = await filled(3);
    await store.find(keyNamed('a'));
    await collectGarbage(store.home, { maxBytes: 15_000 });
    expect(await names(store)).toEqual(['a']);
  });

  test('a content that another entry has too stays with it', async () => {
    const store = await opened();
    aged(store, await storedIn(store, 'old', { shared: kilobytes(10, 1), own: kilobytes(5, 2), twice: kilobytes(5, 2) }), 3);
    const young = await storedIn(store, 'young', { shared: kilobytes(10, 1) });
    aged(store, young, 2);
    const { entries, freed } = await collectGarbage(store.home, { maxBytes: 12_000 });
    expect(entries.map(({ node }) => node)).toEqual(['old']);
    expect(freed).toBe(5_000 + entries[0]!.own);
    expect(await store.open((await store.find(young.key))!).bytes('shared')).toHaveLength(10_000);
  });
});

describe('what stays', () => {
  test('is what a run refers to, and the store is then larger than asked', async () => {
    const store = await filled(3);
    const made = (await store.find(keyNamed('b')))!;
    const { id } = await recorded(store, 'mine', made);
    aged(store, made, 2);
    const { kept, left } = await collectGarbage(store.home, { maxBytes: 0 });
    expect([await names(store), kept]).toEqual([['b'], 1]);
    expect(left).toBe((await listStore(store.home)).bytes);
    expect((await listStore(store.home)).entries[0]).toMatchObject({ keptBy: [id], specs: ['mine'], stage: 'toy' });
    runRecordsAt(store.home).remove(id);
    await store.remember('other', 'node', keyNamed('b'));
    expect((await listStore(store.home)).entries[0]).toMatchObject({ keptBy: [], specs: ['other'] });
    expect((await collectGarbage(store.home, { maxBytes: 0 })).entries).toHaveLength(1);
  });

  test('is what this process has made or taken, and what was used minutes ago', async () => {
    const store = await opened();
    await storedIn(store, 'made', { number: '1' });
    expect(await collectGarbage(store.home, { maxBytes: 0, now: Date.now() + 100 * day })).toMatchObject({ entries: [], inUse: 1 });
    rmSync(join(store.home, 'leases'), { recursive: true });
    expect(await collectGarbage(store.home, { maxBytes: 0 })).toMatchObject({ entries: [], inUse: 1 });
    expect((await collectGarbage(store.home, { maxBytes: 0, now: Date.now() + day })).entries).toHaveLength(1);
  });

  test('is what another process has used since it began, until it is gone', async () => {
    const store = await filled(2);
    const { leases } = layout(store.home);
    const [mine = ''] = readdirSync(leases);
    const [host, , start] = mine.split('-');
    const began = String(Date.now() - 1.5 * day);
    rmSync(join(leases, mine));
    // Of another host: it is believed for a day after it last showed that it lives.
    writeFileSync(join(leases, `00000000-7-${start}`), began);
    writeFileSync(join(leases, `${host}-999999999-${start}`), '1000000000000');
    expect((await collectGarbage(store.home, { maxBytes: 0 })).entries.map(({ node }) => node)).toEqual(['a']);
    const later = new Date(Date.now() - 2 * day);
    utimesSync(join(leases, `00000000-7-${start}`), later, later);
    expect((await collectGarbage(store.home, { maxBytes: 0 })).entries.map(({ node }) => node)).toEqual(['b']);
    expect(readdirSync(leases)).toEqual([`00000000-7-${start}`]);
  });

  test('is what a live process has claimed, and the state of its work', async () => {
    const store = await filled(1);
    await store.unfinished(keyNamed('a')).save(new Uint8Array(3));
    const { partial } = layout(store.home);
    utimesSync(join(partial, keyNamed('a')), 5, 5);
    const claim = await store.claim(keyNamed('a'));
    expect(await collectGarbage(store.home, { maxBytes: 0 })).toMatchObject({ entries: [], unfinished: [], inUse: 1 });
    await claim!.release();
    expect(await collectGarbage(store.home, { maxBytes: 0 })).toMatchObject({ entries: [{ node: 'a' }], unfinished: [keyNamed('a')] });
  });

  test('is the draft of a live process', async () => {
    const store = await filled(1);
    const draft = await store.draft(keyNamed('new'));
    await draft.write('number', '1');
    await collectGarbage(store.home, { maxBytes: 0 });
    await draft.commit({ parts: {}, warnings: [], record: { node: 'new', ingredients: {}, seconds: 0, environment: {} } });
    expect(await names(store)).toEqual(['new']);
  });
});

test('a state of work that is finished goes, one of work that is not goes when it is old', async () => {
  const store = await filled(1);
  const { partial } = layout(store.home);
  for (const name of ['a', 'open']) {
    await store.unfinished(keyNamed(name)).save(new Uint8Array(3));
    utimesSync(join(partial, keyNamed(name)), new Date(Date.now() - 5 * day), new Date(Date.now() - 5 * day));
  }
  expect((await collectGarbage(store.home)).unfinished).toEqual([keyNamed('a')]);
  expect((await collectGarbage(store.home, { olderThan: 9 * day })).unfinished).toEqual([]);
  expect((await collectGarbage(store.home, { olderThan: 3 * day })).unfinished).toEqual([keyNamed('open')]);
});

test('what was set aside as damaged goes, once it has lain there for some minutes', async () => {
  const store = await filled(1);
  const manifest = (await store.find(keyNamed('a')))!;
  writeFileSync(layout(store.home).object(manifest.files[0]!.sha256), kilobytes(10, 9));
  await expect(store.open(manifest).bytes('bulk.bin')).rejects.toThrow(DamagedArtifact);
  expect((await collectGarbage(store.home)).strays).toBe(0);
  rmSync(join(store.home, 'leases'), { recursive: true });
  expect((await collectGarbage(store.home, { now: Date.now() + day })).strays).toBe(2);
  expect(await listStore(store.home)).toMatchObject({ damaged: 0, bytes: 0 });
});

describe('while others use the store', () => {
  /** Has something done just before a file whose path holds a part is taken. */
  function before(part: string, work: () => void): void {
    const { takeAway } = taking;
    vi.spyOn(taking, 'takeAway').mockImplementation((places, path, wanted) => {
      if (path.includes(part)) work();
      return takeAway(places, path, wanted);
    });
  }

  test('an entry that is used between being chosen and being taken is put back', async () => {
    const store = await filled(2);
    const path = layout(store.home).manifest(keyNamed('a'));
    before(keyNamed('a'), () => utimesSync(path, new Date(), new Date()));
    expect((await collectGarbage(store.home, { maxBytes: 0 })).entries.map(({ node }) => node)).toEqual(['b']);
    expect(await store.open((await store.find(keyNamed('a')))!).bytes('bulk.bin')).toEqual(kilobytes(10, 0));
  });

  test('an entry that is claimed between being chosen and being taken is put back', async () => {
    const store = await filled(1);
    before(keyNamed('a'), () => writeFileSync(join(store.home, 'claims', keyNamed('a')), '00000000-1-00000000'));
    expect((await collectGarbage(store.home, { maxBytes: 0 })).entries).toEqual([]);
    expect(await names(store)).toEqual(['a']);
  });

  test('a content that is written again between being chosen and being taken is put back', async () => {
    const store = await filled(1);
    const [file] = filesIn(join(store.home, 'objects'));
    before(file!.name, () => utimesSync(file!.path, new Date(), new Date()));
    expect((await collectGarbage(store.home, { maxBytes: 0 })).entries).toHaveLength(1);
    expect(statSync(file!.path).size).toBe(10_000);
  });

  test('a manifest that was read before its output was taken is read as a miss', async () => {
    const store = await filled(1);
    const manifest = (await store.find(keyNamed('a')))!;
    aged(store, manifest, 9);
    rmSync(join(store.home, 'leases'), { recursive: true });
    await collectGarbage(store.home, { maxBytes: 0 });
    await expect(store.open(manifest).bytes('bulk.bin')).rejects.toThrow(DamagedArtifact);
    expect(await store.find(manifest.key)).toBeUndefined();
    expect(await storedIn(store, 'a', { 'bulk.bin': kilobytes(10, 0) })).toEqual(manifest);
  });
});

test('a manifest that is taken is whole in its place or gone, and what a kill leaves behind goes at the next opening', async () => {
  const store = await filled(1);
  const places = layout(store.home);
  const bytes = readFileSync(places.manifest(keyNamed('a')));
  const [mine = ''] = readdirSync(places.leases);
  const [host, , start] = mine.split('-');
  writeFileSync(join(places.tmp, `${host}-999999999-${start}-0-gone-0`), bytes);
  await opened(store.home);
  expect(readdirSync(places.tmp)).toEqual([]);
});
