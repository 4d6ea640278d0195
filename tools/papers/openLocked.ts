import { resolve } from 'node:path';
import { type Artifact, findHome, type Lock, type Manifest, openStore, readLock } from '@foliograph/pipeline';

/** A locked run whose outputs are opened by the names of their nodes. */
export interface LockedRun {
  readonly lock: Lock;
  readonly home: string;
  /** The nodes of a template, in the order of the plan: `train:lstm` stands for `train:lstm/AAPL/seed-0` and its like. */
  nodesOf(template: string): readonly string[];
  manifest(node: string): Promise<Manifest>;
  /** Each output that is opened is noted in `read`. */
  open(node: string): Promise<Artifact>;
  readonly read: ReadonlyMap<string, string>;
}

/** Opens what the lock of a spec names in the spec's store; a lock that is not there, and outputs that are not those locked, are thrown. */
export async function openLocked(spec: string): Promise<LockedRun> {
  const locked = await readLock(spec);
  if (!locked.ok) throw new Error(locked.problems[0]!.message);
  const lock = locked.value;
  if (!lock) throw new Error(`${spec} has no lock: folio lock ${spec}`);
  const home = findHome(resolve(spec), process.env);
  const opened = await openStore(home);
  if (!opened.ok) throw new Error(opened.problems[0]!.message);
  const read = new Map<string, string>();
  const manifest = async (node: string): Promise<Manifest> => {
    const { key, output } = lock.nodes[node] ?? {};
    const found = key === undefined ? undefined : await opened.value.find(key);
    if (!found || found.digest !== output) throw new Error(`the store ${home} does not hold ${node} as it is locked: folio lock ${spec}`);
    return found;
  };
  return {
    lock,
    home,
    read,
    manifest,
    nodesOf: (template) => Object.keys(lock.nodes).filter((node) => node === template || node.startsWith(`${template}/`)),
    open: async (node) => {
      const found = await manifest(node);
      read.set(node, found.digest);
      return opened.value.open(found);
    },
  };
}
