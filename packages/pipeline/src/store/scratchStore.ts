import { existsSync, linkSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { draftPrefix } from './draftAt.js';
import { layout } from './layout.js';
import { openStore } from './openStore.js';
import type { Manifest, Store } from './Store.js';
import { StoreFailure } from './StoreFailure.js';

/** A store that goes with this process, and shows outputs of another. */
export interface ScratchStore {
  readonly store: Store;
  /** Lets an output of the other store be read here, too; what was computed here comes before it. */
  borrow(manifest: Manifest): Promise<void>;
  remove(): void;
}

/** Opens an empty store inside another. What is borrowed is linked and not copied, and nothing done here reaches the other. */
export async function scratchStore(home: string): Promise<ScratchStore> {
  const places = layout(home);
  const opened = await StoreFailure.guard(home, async () => openStore(mkdtempSync(join(places.tmp, draftPrefix(threadId)))));
  if (!opened.ok) throw new Error(opened.problems[0]!.message);
  const store = opened.value;
  const own = layout(store.home);
  return {
    store,
    borrow: ({ files }) =>
      StoreFailure.guard(home, async () => {
        for (const { sha256 } of files) {
          const [from, to] = [places.object(sha256), own.object(sha256)];
          if (existsSync(to) || !existsSync(from)) continue;
          mkdirSync(dirname(to), { recursive: true });
          try {
            linkSync(from, to);
          } catch {
            // No hard links here.
            await copyFile(from, to);
          }
        }
      }),
    remove: () => rmSync(store.home, { recursive: true, force: true }),
  };
}
