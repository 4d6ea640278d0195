import { parseFormula, type Result } from '@foliograph/core';
import { registries } from '../members/index.js';
import { type LoadedSweep, loadSweep } from '../spec/index.js';
import type { LoadOptions } from './loadPipeline.js';

/** Reads a spec and its trials, which choose among the members of this version; every mistake has its place. */
export const loadTrials = (file: string, options: LoadOptions = {}): Promise<Result<LoadedSweep>> =>
  loadSweep(file, { ...options, registries, formula: parseFormula });
