import { readFileSync, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attempt } from './attempt.js';
import type { Layout } from './layout.js';
import { isAlive, ownerText, parseOwner, thisProcess } from './Owner.js';
import type { Claim } from './Store.js';

const beat = 5_000;

/** Claims of keys as files with their owner inside; a claim is stale when its owner is dead, or when its file has not been touched while it was watched for `patience` milliseconds. */
export function claims(places: Layout, patience = 30_000): (key: string) => Claim | undefined {
  const held = new Set<string>();
  const watched = new Map<string, { touched: number; since: number }>();
  let heart: NodeJS.Timeout | undefined;
  let beats = 0;

  const touch = () => {
    beats++;
    // Watchers look for a change, so that no two clocks are compared.
    for (const path of held) attempt(() => utimesSync(path, beats, beats));
  };
  const isStale = (path: string): boolean => {
    const owner = parseOwner(attempt(() => readFileSync(path, 'utf8')) ?? '');
    if (owner && isAlive(owner) === false) return true;
    const touched = attempt(() => statSync(path).mtimeMs) ?? 0;
    const before = watched.get(path);
    if (before?.touched === touched) return performance.now() - before.since > patience;
    watched.set(path, { touched, since: performance.now() });
    return false;
  };
  const take = (path: string): Claim => {
    watched.delete(path);
    held.add(path);
    heart ??= setInterval(touch, beat).unref();
    return {
      async release() {
        held.delete(path);
        if (held.size === 0) {
          clearInterval(heart);
          heart = undefined;
        }
        if (attempt(() => readFileSync(path, 'utf8')) === ownerText(thisProcess)) attempt(() => unlinkSync(path));
      },
    };
  };
  return (key) => {
    const path = join(places.claims, key);
    if (create(path)) return take(path);
    if (!isStale(path)) return undefined;
    attempt(() => unlinkSync(path));
    return create(path) ? take(path) : undefined;
  };
}

function create(path: string): boolean {
  try {
    writeFileSync(path, ownerText(thisProcess), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
