import { ok, type Result } from '@foliograph/core';
import { findHome, type OnDamage, openStore, type Store, type StoreOptions } from '../store/index.js';
import type { LoadOptions } from './loadPipeline.js';

/** How a spec's file is read and its store opened. */
export type OpenOptions = LoadOptions & StoreOptions & { readonly onDamage?: OnDamage };

/** Reads something of a spec's file and opens the store that its outputs lie in: FOLIO_HOME, or .folio in the workspace of the spec. */
export async function openLoaded<L extends { readonly file: string }>(
  load: (file: string, options: LoadOptions) => Promise<Result<L>>,
  file: string,
  options: OpenOptions,
): Promise<Result<{ loaded: L; store: Store }>> {
  const loaded = await load(file, options);
  if (!loaded.ok) return loaded;
  const store = await openStore(findHome(loaded.value.file, process.env), options.onDamage, options);
  return store.ok ? ok({ loaded: loaded.value, store: store.value }) : store;
}
