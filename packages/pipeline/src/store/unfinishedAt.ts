import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { sha256 } from '../json/index.js';
import { draftPrefix } from './draftAt.js';
import type { Layout } from './layout.js';
import type { Unfinished } from './Store.js';
import { StoreFailure } from './StoreFailure.js';

const digestBytes = 64;

/** The state of unfinished work on a key: its digest and its bytes in one file. */
export function unfinishedAt({ home, partial, tmp }: Layout, key: string): Unfinished {
  const path = join(partial, key);
  const guard = <T>(work: () => Promise<T>) => StoreFailure.guard(home, work);
  return {
    async load() {
      const read = await readFile(path).catch(() => undefined);
      if (!read) return undefined;
      const bytes = read.subarray(digestBytes);
      return sha256(bytes) === read.subarray(0, digestBytes).toString('latin1') ? bytes : undefined;
    },
    save: (bytes) =>
      guard(async () => {
        await mkdir(partial, { recursive: true });
        const fresh = join(tmp, `${draftPrefix(threadId)}unfinished`);
        await writeFile(fresh, Buffer.concat([Buffer.from(sha256(bytes), 'latin1'), bytes]));
        await rename(fresh, path);
      }),
    clear: () => guard(() => rm(path, { force: true })),
  };
}
