import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '@foliograph/core';
import { sha256 } from '../json/index.js';
import type { Manifest } from './Manifest.js';
import { places, snapshotFiles } from './places.js';
import { readJson } from './readJson.js';
import type { Snapshot } from './Snapshot.js';

/** The current snapshot of a folder, or the one whose name begins with `pinned`; undefined where there is none, an error where it is damaged or several begin so. */
export async function openSnapshot(to: string, pinned?: string): Promise<Result<Snapshot | undefined>> {
  const { root, current, snapshot } = places(to);
  let digest: string | undefined;
  if (pinned === undefined) {
    const pointer = await readJson<{ readonly snapshot?: unknown }>(current);
    if (!pointer.ok) return pointer;
    if (pointer.value) digest = String(pointer.value.value.snapshot);
  } else {
    const named = (await snapshotsIn(root)).filter((name) => name.startsWith(pinned.toLowerCase()));
    if (named.length > 1)
      return fail(`${named.length} snapshots begin with ${pinned}`, { place: { file: root }, remedy: 'write more of its name' });
    [digest] = named;
  }
  if (digest === undefined) return ok(undefined);
  const folder = snapshot(digest);
  const file = join(folder, snapshotFiles.manifest);
  const read = /^[0-9a-f]{64}$/.test(digest) ? await readJson<Manifest>(file) : fail('the file is damaged', { place: { file: current } });
  if (!read.ok) return read;
  if (!read.value || sha256(read.value.text) !== digest)
    return fail(read.value ? 'the file is not the one that its folder is named after' : 'the file is missing', { place: { file } });
  const manifest = read.value.value;
  const known = manifest.format === 1 && Array.isArray(manifest.files) && manifest.files.every(({ name }) => /^[\w-][\w.-]*$/.test(name));
  if (!known) return fail('the snapshot is of a form that this version does not know', { place: { file } });
  return ok({ digest, folder, manifest });
}

async function snapshotsIn(root: string): Promise<readonly string[]> {
  try {
    return (await readdir(root)).filter((name) => /^[0-9a-f]{64}$/.test(name)).sort();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}
