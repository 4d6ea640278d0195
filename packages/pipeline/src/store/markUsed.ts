import { statSync, utimesSync } from 'node:fs';
import type { Layout } from './layout.js';
import { leased } from './lease.js';

/** An output used so long before a process began is marked anew, in milliseconds; less than what the collector of garbage spares. */
const slack = 300_000;

/** Marks an output as used since this process began, which `leased` must have told before its manifest was read; false where it has been collected meanwhile. */
export function markUsed(places: Layout, key: string): boolean {
  const path = places.manifest(key);
  const used = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (used === undefined) return false;
  if (used >= leased(places) - slack) return true;
  try {
    utimesSync(path, new Date(), new Date());
  } catch (error) {
    // A store that may only be read can still be used.
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
  return true;
}
