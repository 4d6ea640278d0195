import { join, resolve } from 'node:path';

/** Where a folder of snapshots keeps what. */
export const places = (to: string) => {
  const root = resolve(to);
  return {
    root,
    /** Names the snapshot that is read where none is pinned. */
    current: join(root, 'current.json'),
    /** What was fetched for snapshots that are not whole yet. */
    partial: join(root, 'partial'),
    snapshot: (digest: string) => join(root, digest),
  };
};

/** Files of a snapshot beside the answers; only the first is part of what its name is the digest of. */
export const snapshotFiles = { manifest: 'snapshot.json', fetched: 'fetched.json', changes: 'changes.json' } as const;
