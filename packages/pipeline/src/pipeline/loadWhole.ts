import type { Result } from '@foliograph/core';
import { hasTrials, type LoadedSpec } from '../spec/index.js';
import { type LoadOptions, loadPipeline } from './loadPipeline.js';
import { loadTrials } from './loadTrials.js';

/** Reads a spec as `loadPipeline` does, and refuses it also for mistakes in the trials that it names. */
export async function loadWhole(file: string, options: LoadOptions = {}): Promise<Result<LoadedSpec>> {
  const loaded = await loadPipeline(file, options);
  if (!loaded.ok || !hasTrials(loaded.value.sweep)) return loaded;
  const trials = await loadTrials(file, options);
  return trials.ok ? loaded : trials;
}
