import type { Layout } from '../layout.js';
import { earliestLease } from '../lease.js';
import { type Bounds, type Candidate, choose } from './choose.js';
import type { Entry } from './Entry.js';
import { entriesOf } from './entriesOf.js';
import { type FileFound, filesIn } from './filesIn.js';
import { isClaimed } from './isClaimed.js';

/** What of a store can go, and what cannot. */
export interface Garbage {
  /** All that is finished. */
  readonly entries: readonly Entry[];
  /** Those that go, the least recently used first. */
  readonly gone: readonly Entry[];
  /** States of unfinished work that go. */
  readonly states: readonly FileFound[];
  readonly contents: readonly FileFound[];
  /** What was set aside and goes. */
  readonly damaged: readonly FileFound[];
  /** Bytes of all of it, what stays and what goes. */
  readonly bytes: number;
  /** Entries that no run keeps, but that are in use or were minutes ago. */
  readonly inUse: number;
}

/** What was used so shortly before a process began to use the store, or before now, stays: more than clocks differ and marks lag, in milliseconds. */
const grace = 600_000;

/** What was last used before this is used by no live process. */
export const sparedFrom = (places: Layout, now: number): number => earliestLease(places, now) - grace;

/** Looks through a store for what no finished output needs, and for as many finished outputs as have to go. */
export function findGarbage(places: Layout, bounds: Bounds, now: number): Garbage {
  const spared = sparedFrom(places, now);
  const entries = entriesOf(places);
  const finished = new Map(entries.map((entry) => [entry.key, entry]));
  const states = filesIn(places.partial);
  const contents = filesIn(places.objects);
  const set = filesIn(places.damaged);
  const isIdle = ({ key, used }: Pick<Candidate, 'key' | 'used'>) => used < spared && !isClaimed(places, key);
  const isFree = (one: Candidate) => isIdle(one) && !finished.get(one.key)?.keptBy.length;

  // A state whose key is finished is of no use to anyone.
  const open = states.filter(({ name }) => !finished.has(name));
  const done = states.filter(({ name, used }) => finished.has(name) && isIdle({ key: name, used }));
  const candidates = [...entries, ...open.map(({ name, size, used }): Candidate => ({ key: name, own: size, used, files: [] }))];
  const chosen = new Set(choose(candidates, isFree, bounds).gone.map(({ key }) => key));
  const size = (files: readonly { readonly size: number }[]) => files.reduce((sum, file) => sum + file.size, 0);
  return {
    entries,
    gone: entries.filter(({ key }) => chosen.has(key)).sort((a, b) => a.used - b.used),
    states: [...done, ...open.filter(({ name }) => chosen.has(name))],
    contents: contents.filter(({ used }) => used < spared),
    damaged: set.filter(({ moved }) => moved < spared),
    bytes: entries.reduce((sum, { own }) => sum + own, size([...states, ...contents, ...set])),
    inUse: entries.filter((entry) => entry.keptBy.length === 0 && !isIdle(entry)).length,
  };
}
