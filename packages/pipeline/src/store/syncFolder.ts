import { open } from 'node:fs/promises';

/** The sync of each folder that is under way, and the one that begins after it. */
const syncs = new Map<string, { readonly running: Promise<void>; next?: Promise<void> }>();

/** Makes renames in a folder last through a power cut, where the platform lets folders be synced; those that ask while one is under way share the one that follows. */
export function syncFolder(path: string): Promise<void> {
  const under = syncs.get(path);
  if (!under) return begin(path);
  under.next ??= under.running.then(
    () => begin(path),
    () => begin(path),
  );
  return under.next;
}

function begin(path: string): Promise<void> {
  const running = sync(path);
  const own = { running };
  syncs.set(path, own);
  const done = () => {
    if (syncs.get(path) === own) syncs.delete(path);
  };
  running.then(done, done);
  return running;
}

async function sync(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EBADF', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await folder.close();
  }
}
