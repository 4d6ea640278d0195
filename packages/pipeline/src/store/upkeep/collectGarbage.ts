import { type Layout, layout } from '../layout.js';
import { StoreFailure } from '../StoreFailure.js';
import { sweep } from '../sweep.js';
import type { Entry } from './Entry.js';
import type { FileFound } from './filesIn.js';
import { findGarbage, type Garbage, sparedFrom } from './findGarbage.js';
import { isClaimed } from './isClaimed.js';
import { takeAway } from './takeAway.js';

export interface GarbageOptions {
  /** As many bytes may stay. */
  readonly maxBytes?: number;
  /** What was not used for so many milliseconds goes. */
  readonly olderThan?: number;
  /** Whether nothing is removed, and only said what would be. */
  readonly dryRun?: boolean;
  /** The time that it is taken to be, in milliseconds since 1970. */
  readonly now?: number;
}

/** What was removed from a store, or would be. */
export interface Collected {
  /** The least recently used first. */
  readonly entries: readonly Entry[];
  /** Keys of which states of unfinished work went. */
  readonly unfinished: readonly string[];
  /** As many files went that belonged to no entry: contents without a manifest, and what had been set aside as damaged. */
  readonly strays: number;
  /** Bytes. */
  readonly freed: number;
  readonly left: number;
  /** As many entries stay since a run refers to them, and as many since they are in use or were minutes ago. */
  readonly kept: number;
  readonly inUse: number;
}

/** Removes from a store what no finished output needs, and finished outputs, the least recently used first, as far as bounds ask for it. What a kept run refers to, what a live process has claimed, and what was used since the earliest of them began, stays. It may be killed at any time while others run; what is taken from under a reader is computed again. */
export async function collectGarbage(home: string, options: GarbageOptions = {}): Promise<Collected> {
  const { maxBytes = Infinity, olderThan = Infinity, dryRun = false, now = Date.now() } = options;
  const places = layout(home);
  return StoreFailure.guard(places.home, async () => {
    if (!dryRun) sweep(places);
    const garbage = findGarbage(places, { maxBytes, usedBefore: now - olderThan }, now);
    return remove(places, garbage, now, dryRun);
  });
}

async function remove(places: Layout, garbage: Garbage, now: number, dryRun: boolean): Promise<Collected> {
  const { entries, gone, states, damaged, inUse } = garbage;
  const spared = sparedFrom(places, now);
  let freed = 0;
  const take = async (path: string, size: number, key?: string): Promise<boolean> => {
    // Whoever has begun to use the store meanwhile has told so before looking, or does not find the file.
    const isWanted = ({ mtimeMs }: { mtimeMs: number }) =>
      mtimeMs >= Math.min(spared, sparedFrom(places, now)) || (key !== undefined && isClaimed(places, key));
    const went = dryRun || (await takeAway(places, path, isWanted));
    if (went) freed += size;
    return went;
  };

  const removed = new Set<Entry>();
  for (const entry of gone) if (await take(places.manifest(entry.key), entry.own, entry.key)) removed.add(entry);
  const needed = new Set(entries.flatMap((entry) => (removed.has(entry) ? [] : entry.files.map(({ sha256 }) => sha256))));
  const released = new Set([...removed].flatMap(({ files }) => files.map(({ sha256 }) => sha256)));
  let strays = 0;
  for (const { path, size, name } of garbage.contents) {
    if (!needed.has(name) && (await take(path, size)) && !released.has(name)) strays++;
  }
  const unfinished: FileFound[] = [];
  for (const state of states) if (await take(state.path, state.size, state.name)) unfinished.push(state);
  for (const { path, size } of damaged) {
    // Its times say when it was written, and not when it was set aside.
    const went = dryRun || (await takeAway(places, path, () => false));
    if (went) {
      freed += size;
      strays++;
    }
  }
  return {
    entries: [...removed],
    unfinished: unfinished.map(({ name }) => name),
    strays,
    freed,
    left: garbage.bytes - freed,
    kept: entries.filter(({ keptBy }) => keptBy.length > 0).length,
    inUse,
  };
}
