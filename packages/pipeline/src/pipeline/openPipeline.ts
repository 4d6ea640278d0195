import { ok, type Result } from '@foliograph/core';
import type { LoadedSpec } from '../spec/index.js';
import { findHome, type OnDamage, openStore, type Store, type StoreOptions } from '../store/index.js';
import { type LoadOptions, loadPipeline } from './loadPipeline.js';

/** Reads a spec and opens the store that its outputs lie in: FOLIO_HOME, or .folio in the workspace of the spec. */
export async function openPipeline(
  file: string,
  options: LoadOptions & StoreOptions & { onDamage?: OnDamage } = {},
): Promise<Result<{ loaded: LoadedSpec; store: Store }>> {
  const loaded = await loadPipeline(file, options);
  if (!loaded.ok) return loaded;
  const store = await openStore(findHome(loaded.value.file, process.env), options.onDamage, options);
  return store.ok ? ok({ loaded: loaded.value, store: store.value }) : store;
}
