import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attempt } from './attempt.js';
import type { Layout } from './layout.js';
import { isAlive, ownerText, parseOwner, thisProcess } from './Owner.js';

/** How often a process of another host shows that it still lives, and how long one that does not is believed to, in milliseconds. */
const beat = 600_000;
const believed = 86_400_000;

const begun = new Map<string, number>();

/** When this process began to use a store, in milliseconds since 1970; tells it to the collector of garbage the first time. A note that cannot be written is done without: what was just used is kept anyway. */
export function leased(places: Layout): number {
  const known = begun.get(places.home);
  if (known !== undefined) return known;
  const now = Date.now();
  begun.set(places.home, now);
  const path = join(places.leases, ownerText(thisProcess));
  attempt(() => mkdirSync(places.leases, { recursive: true }));
  // Another thread of this process may have begun before.
  attempt(() => writeFileSync(path, String(now), { flag: 'wx' }));
  setInterval(() => attempt(() => utimesSync(path, new Date(), new Date())), beat).unref();
  return now;
}

/** When the process that has used a store for longest, of those that still do, began; now where none does. */
export function earliestLease(places: Layout, now: number): number {
  const starts = (attempt(() => readdirSync(places.leases)) ?? []).map((name) => {
    const owner = parseOwner(name);
    const path = join(places.leases, name);
    const alive = owner && (isAlive(owner) ?? (attempt(() => statSync(path).mtimeMs) ?? 0) > now - believed);
    if (!alive) return now;
    // One that is just being written, or is damaged, may be as old as its file.
    const text = attempt(() => readFileSync(path, 'utf8')) ?? '';
    return /^\d{13}$/.test(text) ? Number(text) : (attempt(() => statSync(path).birthtimeMs) ?? now);
  });
  return Math.min(now, ...starts);
}
