import { copyFile, link, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { canonical, type Json, sha256 } from '../json/index.js';
import type { Changes } from './Changes.js';
import { damaged } from './damaged.js';
import type { Manifest } from './Manifest.js';
import { openSnapshot } from './openSnapshot.js';
import type { Partial } from './partialFor.js';
import { places, snapshotFiles } from './places.js';
import type { Snapshot } from './Snapshot.js';
import { writeWhole } from './writeWhole.js';

/** What is told of a snapshot beside what its name is the digest of. */
interface Beside {
  readonly fetched: Json;
  readonly changes: Changes | undefined;
}

/** Makes a snapshot of the answers in a folder and makes it the current one; killed at any moment, it leaves the one that was current and the folder as it was. */
export async function sealSnapshot(
  to: string,
  { folder: answers, draft }: Partial,
  manifest: Manifest,
  { fetched, changes }: Beside,
): Promise<Snapshot> {
  const { current, snapshot } = places(to);
  const text = canonical(manifest as unknown as Json);
  const digest = sha256(text);
  const folder = snapshot(digest);
  const same = await openSnapshot(to, digest);
  const whole = same.ok && same.value !== undefined && (await damaged(same.value, manifest.files)).length === 0;
  if (!whole) {
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft, { recursive: true });
    for (const { name } of manifest.files) await linkOrCopy(join(answers, name), join(draft, name));
    await writeWhole(join(draft, snapshotFiles.manifest), text);
    await writeWhole(join(draft, snapshotFiles.fetched), `${JSON.stringify(fetched, null, 2)}\n`);
    await rm(folder, { recursive: true, force: true });
    await rename(draft, folder);
  }
  if (changes) await writeWhole(join(folder, snapshotFiles.changes), `${JSON.stringify(changes, null, 2)}\n`);
  await writeWhole(current, `${JSON.stringify({ snapshot: digest })}\n`);
  return { digest, folder, manifest };
}

async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (!['EPERM', 'EXDEV', 'ENOTSUP', 'EMLINK', 'ENOSYS', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    await copyFile(from, to);
  }
}
