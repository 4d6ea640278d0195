import type { ReportData, TrackedResult } from '../data/index.js';

/** Results by the costs and lag that they are under, with all benchmarks beside each; all in one where they are under the same. */
export function underTerms({
  results,
  terms = [],
}: Pick<ReportData, 'results' | 'terms'>): readonly { readonly name: string; readonly results: readonly TrackedResult[] }[] {
  if (terms.length === 0) return [{ name: '', results }];
  return terms.map(({ name, results: own }) => ({
    name,
    results: results.filter((result) => result.kind === 'benchmark' || own.includes(result.name)),
  }));
}
