import type { Excluded } from '@foliograph/core';
import type { FoundGroup } from '../../bars/index.js';
import { tellExcluded } from './tellExcluded.js';

/** What rules of eligibility kept out, as a notice to whoever reads of the data; nothing where there are no rules. */
export function exclusions(excluded: readonly Excluded[]): readonly FoundGroup[] {
  if (excluded.length === 0) return [];
  const severity = 'notice';
  const examples = excluded.map((rule) => ({ severity, message: tellExcluded(rule) }) as const);
  const summary = 'What the rules of eligibility leave of the universe.';
  return [{ check: 'eligible', summary, plural: 'rules of eligibility', severity, count: examples.length, examples }];
}
