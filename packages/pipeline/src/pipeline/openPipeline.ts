import type { Result } from '@foliograph/core';
import type { LoadedSpec } from '../spec/index.js';
import type { Store } from '../store/index.js';
import { loadPipeline } from './loadPipeline.js';
import { type OpenOptions, openLoaded } from './openLoaded.js';

/** Reads a spec and opens the store that its outputs lie in: FOLIO_HOME, or .folio in the workspace of the spec. */
export const openPipeline = (file: string, options: OpenOptions = {}): Promise<Result<{ loaded: LoadedSpec; store: Store }>> =>
  openLoaded(loadPipeline, file, options);
