import type { Diagnostic } from '@foliograph/core';
import { mostTold } from './mostTold.js';

/** The first problems of a kind, and how many more there are, called by `plural`. */
export function someOf(problems: readonly Diagnostic[], plural: string): readonly Diagnostic[] {
  const more = problems.length - mostTold;
  if (more <= 0) return problems;
  return [...problems.slice(0, mostTold), { severity: problems[0]!.severity, message: `and ${more} more ${plural}` }];
}
