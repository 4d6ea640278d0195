import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { artifactAt } from './artifactAt.js';
import { attempt } from './attempt.js';
import { claims } from './claims.js';
import { draftAt } from './draftAt.js';
import { history } from './history.js';
import { layout } from './layout.js';
import { leased } from './lease.js';
import { markUsed } from './markUsed.js';
import { type OnDamage, readEntry } from './readEntry.js';
import type { Former, Store } from './Store.js';
import { StoreFailure } from './StoreFailure.js';
import type { StoreOptions } from './StoreOptions.js';
import { unseal } from './seal.js';
import { statCache } from './statCache.js';
import { unfinishedAt } from './unfinishedAt.js';

/** The store in a folder that `openStore` has already opened, perhaps in another thread. */
export function storeAt(folder: string, onDamage?: OnDamage, options: StoreOptions = {}): Store {
  const places = layout(folder);
  const { home } = places;
  const past = history(places);
  const claimed = claims(places);
  const guard = <T>(work: () => T) => StoreFailure.guard(home, work);
  const find = (key: string) => {
    leased(places);
    const manifest = readEntry(places, key, onDamage);
    return manifest && markUsed(places, key) ? manifest : undefined;
  };
  const formerly = (spec: string, node: string): Former | undefined => {
    const key = past.last(spec, node);
    if (key === undefined) return undefined;
    const record = (path: string) => attempt(() => unseal(key, readFileSync(path))?.record);
    const stored = record(places.manifest(key));
    if (stored) return { key, record: stored };
    const damaged = record(join(places.damaged, `${key}.json`));
    return damaged ? { key, record: damaged, lost: 'damaged' } : { key, lost: 'removed' };
  };
  return {
    home,
    find: (key) => guard(() => find(key)),
    open: (manifest) => artifactAt(places, manifest),
    draft: (key) =>
      guard(() => {
        leased(places);
        return draftAt(places, key, () => find(key));
      }),
    digest: statCache(places, options),
    unfinished: (key) => unfinishedAt(places, key),
    claim: (key) => guard(() => claimed(key)),
    remember: (spec, node, key) => guard(() => past.remember(spec, node, key)),
    last: async (spec, node) => formerly(spec, node)?.record?.ingredients,
    former: async (spec, node) => formerly(spec, node),
    remembered: async (spec) => past.nodes(spec),
  };
}
