import type { Result } from '@foliograph/core';
import { type LoadOptions, loadPipeline } from '../pipeline/index.js';
import type { LoadedSpec } from '../spec/index.js';

/** Reads a spec, its plugins included; every mistake is a problem with its place. */
export const loadSpec = (file: string, options: LoadOptions = {}): Promise<Result<LoadedSpec>> => loadPipeline(file, options);
