import type { Diagnostic } from '@foliograph/core';
import { StoreFailure } from '../store/index.js';

/** What a store is to remember of a run; one that cannot write costs that and a warning, not the run. */
export async function remembered<T>(work: () => Promise<T>, warn: (problem: Diagnostic) => void): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    warn({ ...error.problem, severity: 'warning', message: `no record of this run was written: ${error.problem.message}` });
    return undefined;
  }
}
