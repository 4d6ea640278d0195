import type { Result } from '@foliograph/core';
import type { LoadedSweep } from '../spec/index.js';
import type { Store } from '../store/index.js';
import { loadTrials } from './loadTrials.js';
import { type OpenOptions, openLoaded } from './openLoaded.js';

/** Reads a spec with its trials and opens its store. */
export const openSweep = (file: string, options: OpenOptions = {}): Promise<Result<{ loaded: LoadedSweep; store: Store }>> =>
  openLoaded(loadTrials, file, options);
