import type { Result } from '@foliograph/core';
import { type Preview, previewPipeline } from '../pipeline/index.js';
import type { LoadedSpec } from '../spec/index.js';
import { findHome, openStore } from '../store/index.js';
import type { Settings } from './Settings.js';

/** What a run would take from the store and what it would compute, and why; nothing is run. */
export async function plan(loaded: LoadedSpec, { home = findHome(loaded.file, process.env) }: Settings = {}): Promise<Result<Preview>> {
  const store = await openStore(home);
  return store.ok ? previewPipeline(loaded, store.value) : store;
}
