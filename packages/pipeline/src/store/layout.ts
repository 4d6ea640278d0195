import { join, resolve } from 'node:path';

/** Where everything of a store lies. */
export interface Layout {
  readonly home: string;
  /** Names the form of the store. */
  readonly form: string;
  readonly objects: string;
  readonly manifests: string;
  readonly claims: string;
  /** Notes of the processes that use the store. */
  readonly leases: string;
  readonly damaged: string;
  readonly history: string;
  /** What is known of files outside the store. */
  readonly digests: string;
  readonly tmp: string;
  /** States of unfinished work, a file a key. */
  readonly partial: string;
  /** RunRecords of runs. */
  readonly runs: string;
  /** What was tried, a file a name. */
  readonly trials: string;
  object(sha256: string): string;
  manifest(key: string): string;
}

/** The layout of the store in a folder. */
export function layout(folder: string): Layout {
  const home = resolve(folder);
  const objects = join(home, 'objects');
  const manifests = join(home, 'manifests');
  return {
    home,
    form: join(home, 'form.json'),
    objects,
    manifests,
    claims: join(home, 'claims'),
    leases: join(home, 'leases'),
    damaged: join(home, 'damaged'),
    history: join(home, 'history'),
    digests: join(home, 'digests.jsonl'),
    tmp: join(home, 'tmp'),
    partial: join(home, 'partial'),
    runs: join(home, 'runs'),
    trials: join(home, 'trials'),
    object: (sha256) => join(objects, sha256.slice(0, 2), sha256),
    manifest: (key) => join(manifests, `${key}.json`),
  };
}
