import { type Stats, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { draftPrefix } from '../draftAt.js';
import type { Layout } from '../layout.js';
import { putOnce } from '../putOnce.js';

let taken = 0;

/** What another process may do to a file that is to go: it went before, or, on Windows, it is being read. */
const busy = process.platform === 'win32' ? ['ENOENT', 'EBUSY', 'EPERM', 'EACCES'] : ['ENOENT'];

/** Takes a file out of a store for good, or puts it back where it proves wanted once nobody else can reach it; gives whether it went. Whoever looks for it in between does not find it, which costs time and nothing else. */
export async function takeAway(places: Layout, path: string, wanted: (stats: Stats) => boolean): Promise<boolean> {
  const away = join(places.tmp, `${draftPrefix(threadId)}gone-${taken++}`);
  try {
    await rename(path, away);
  } catch (error) {
    if (busy.includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
  const back = wanted(statSync(away));
  if (back) await putOnce(away, path);
  await rm(away, { recursive: true, force: true });
  return !back;
}
