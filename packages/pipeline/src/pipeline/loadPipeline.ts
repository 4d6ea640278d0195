import { parseFormula, type Result } from '@foliograph/core';
import { registries } from '../members/index.js';
import { type LoadedSpec, loadSpec } from '../spec/index.js';

export interface LoadOptions {
  /** Values laid over the file, each as `a.b.c=VALUE`. */
  readonly set?: readonly string[];
}

/** Reads a spec that chooses among the members of this version; every mistake has its place. */
export const loadPipeline = (file: string, options: LoadOptions = {}): Promise<Result<LoadedSpec>> =>
  loadSpec(file, { ...options, registries, formula: parseFormula });
