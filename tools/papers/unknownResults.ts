import { fail, nearest, type Result } from '@foliograph/core';
import type { AllResults } from './fill.js';

/** The mistake of results that no spec and no analysis has. */
export function unknownResults(name: string, all: AllResults): Result<never> {
  const meant = nearest(name, all.keys());
  return fail(`unknown results "${name}"${meant === undefined ? '' : ` (did you mean "${meant}"?)`}`);
}
