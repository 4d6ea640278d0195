import { parseFormula, type Result } from '@foliograph/core';
import { registries } from '../members/index.js';
import { PluginFault } from '../plugins/index.js';
import { type LoadedSpec, loadSpec } from '../spec/index.js';
import { checkSteps } from './checkSteps.js';

export interface LoadOptions {
  /** Values laid over the file, each as `a.b.c=VALUE`. */
  readonly set?: readonly string[];
}

/** Reads a spec that chooses among the members of this version and of its plugins; every mistake has its place. */
export const loadPipeline = (file: string, options: LoadOptions = {}): Promise<Result<LoadedSpec>> =>
  PluginFault.guard(async () => {
    const loaded = await loadSpec(file, { ...options, registries, formula: parseFormula });
    const problems = loaded.ok ? checkSteps(loaded.value) : [];
    return problems.length > 0 ? { ok: false, problems } : loaded;
  });
