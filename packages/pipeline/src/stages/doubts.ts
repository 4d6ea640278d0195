import type { Diagnostic } from '@foliograph/core';
import { type FoundGroup, gravity } from '../bars/index.js';

/** Problems that no check found, as one group among findings, the gravest first; nothing where there are none. */
export function doubts(about: Pick<FoundGroup, 'check' | 'summary' | 'plural'>, problems: readonly Diagnostic[]): readonly FoundGroup[] {
  const examples = [...problems].sort((a, b) => gravity[a.severity] - gravity[b.severity]);
  const [gravest] = examples;
  return gravest ? [{ ...about, severity: gravest.severity, count: examples.length, examples }] : [];
}
