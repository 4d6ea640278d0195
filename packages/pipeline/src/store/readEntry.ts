import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Diagnostic } from '@foliograph/core';
import { ifThere } from './ifThere.js';
import type { Layout } from './layout.js';
import type { Manifest } from './Store.js';
import { unseal } from './seal.js';
import { setAside } from './setAside.js';

/** Told of an entry that has been set aside. */
export type OnDamage = (damage: { readonly key: string; readonly problem: Diagnostic }) => void;

/** The manifest of a key whose files are all there in their sizes; one that is not so is set aside. Reads the manifest and no file. */
export function readEntry(places: Layout, key: string, onDamage?: OnDamage): Manifest | undefined {
  const path = places.manifest(key);
  const bytes = ifThere(() => readFileSync(path));
  if (!bytes) return undefined;
  const damaged = (what: string, files: readonly string[]) => {
    setAside(places, files);
    onDamage?.({ key, problem: damage(places, what) });
    return undefined;
  };
  const manifest = unseal(key, bytes);
  if (!manifest) return damaged(`the manifest of ${key.slice(0, 12)}`, [path]);
  for (const { name, size, sha256 } of manifest.files) {
    const object = places.object(sha256);
    const found = statSync(object, { throwIfNoEntry: false });
    // Collected since its manifest was read.
    if (!found && !existsSync(path)) return undefined;
    if (!found) return damaged(`${name} of ${manifest.record.node} (missing)`, [path]);
    if (found.size !== size) return damaged(`${name} of ${manifest.record.node} (${found.size} bytes, not ${size})`, [path, object]);
  }
  return manifest;
}

/** What is said of a damaged part of the store. */
export const damage = (places: Layout, what: string): Diagnostic => ({
  severity: 'warning',
  message: `damaged in the store: ${what}`,
  place: { file: places.home },
  remedy: `It is computed again; what was found is kept in ${places.damaged}.`,
});
