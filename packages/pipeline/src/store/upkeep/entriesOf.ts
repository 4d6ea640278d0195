import { readdirSync, readFileSync, statSync } from 'node:fs';
import { ifThere } from '../ifThere.js';
import type { Layout } from '../layout.js';
import { unseal } from '../seal.js';
import type { Entry } from './Entry.js';
import { keepersOf } from './keepersOf.js';

/** The entries of a store whose manifests are whole, by key. */
export function entriesOf(places: Layout): readonly Entry[] {
  const { keptBy, specs } = keepersOf(places);
  return keysOf(places).flatMap((key): Entry[] => {
    const found = ifThere(() => ({ bytes: readFileSync(places.manifest(key)), used: statSync(places.manifest(key)).mtimeMs }));
    const manifest = found && unseal(key, found.bytes);
    if (!manifest) return [];
    const { files, record } = manifest;
    const { stage } = record.ingredients as { readonly stage?: unknown };
    const own = found.bytes.length;
    const bytes = files.reduce((sum, { size }) => sum + size, own);
    const about = { keptBy: keptBy.get(key) ?? [], specs: specs.get(key) ?? [] };
    return [{ key, node: record.node, stage: typeof stage === 'string' ? stage : '', files, own, bytes, used: found.used, ...about }];
  });
}

/** The keys that have a manifest, in order. */
export const keysOf = (places: Layout): string[] =>
  readdirSync(places.manifests)
    .flatMap((name) => /^([0-9a-f]{64})\.json$/.exec(name)?.[1] ?? [])
    .sort();
