import { existsSync, mkdirSync, statSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { checkName } from './checkName.js';
import type { Layout } from './layout.js';
import { ownerText, thisProcess } from './Owner.js';
import { pour } from './pour.js';
import { putOnce } from './putOnce.js';
import type { Draft, Manifest, StoredFile } from './Store.js';
import { StoreFailure } from './StoreFailure.js';
import { digestOf, seal } from './seal.js';
import { syncFolder } from './syncFolder.js';

let drafts = 0;

/** Folder names of the drafts of a thread of this process start so. */
export const draftPrefix = (thread: number): string => `${ownerText(thisProcess)}-${thread}-`;

/** Begins to write the output of a key in a folder that goes with this process. */
export function draftAt(places: Layout, key: string, find: () => Manifest | undefined): Draft {
  const folder = join(places.tmp, draftPrefix(threadId) + drafts++);
  const files = new Map<string, StoredFile & { path: string; synced?: Promise<void> }>();
  const guard = <T>(work: () => Promise<T>) => StoreFailure.guard(places.home, work);
  const discard = () => rm(folder, { recursive: true, force: true });
  let begun = 0;
  let broken: unknown;

  const publish = async (about: Parameters<Draft['commit']>[0]): Promise<Manifest> => {
    const sorted = [...files.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    const unfinished = sorted.find(({ sha256 }) => sha256 === '');
    if (unfinished) throw new Error(`"${unfinished.name}" is committed before it is written`);
    const listed = sorted.map(({ name, size, sha256 }) => ({ name, size, sha256 }));
    const manifest: Manifest = { key, digest: digestOf(listed, about.parts), files: listed, ...about };
    const sealed = join(folder, 'manifest');
    const { synced } = await pour(sealed, seal(manifest));
    // What a file holds lasts before anything names it.
    await Promise.all([synced, ...sorted.map((file) => file.synced)]);
    for (const { path, sha256, size } of sorted) await moveInto(places.object(sha256), path, size);
    const shelves = new Set(sorted.map(({ sha256 }) => dirname(places.object(sha256))));
    // A name that is taken by a damaged entry is free once finding has set it aside.
    for (let attempt = 0; attempt < 3; attempt++) {
      if (await putOnce(sealed, places.manifest(key))) {
        // Together: where a power cut keeps the manifest alone, the next run finds its files missing and makes them again.
        await Promise.all([places.objects, ...shelves, places.manifests].map(syncFolder));
        return manifest;
      }
      const stored = find();
      if (stored) return stored;
    }
    throw new Error(`the damaged manifest ${places.manifest(key)} can be neither used nor moved`);
  };

  mkdirSync(folder, { recursive: true });
  return {
    async write(name, pieces) {
      checkName(name);
      if (files.has(name)) throw new Error(`"${name}" is written twice`);
      const path = join(folder, String(begun++));
      const file = { name, path, size: 0, sha256: '' };
      files.set(name, file);
      try {
        Object.assign(file, await guard(() => pour(path, pieces)));
      } catch (error) {
        broken = error;
        throw error;
      }
    },
    async commit(about) {
      try {
        if (broken) throw broken;
        return await guard(async () => find() ?? (await publish(about)));
      } finally {
        await discard();
      }
    },
    discard,
  };
}

/** Replaces what is there: the bytes are the same, or what was there is damaged. */
async function moveInto(object: string, file: string, size: number): Promise<void> {
  const shelf = dirname(object);
  if (!existsSync(shelf)) await mkdir(shelf, { recursive: true });
  try {
    await rename(file, object);
  } catch (error) {
    // Windows does not replace a file that is being read.
    if (statSync(object, { throwIfNoEntry: false })?.size !== size) throw error;
  }
}
