import type { ReportData, TrackedResult } from '../data/index.js';

/** Curves that a reader tells apart in one chart. */
const limit = 60;

/** Results by the chart that they are drawn in: all in one or, where that would be too many curves, those of each cost and lag, with all benchmarks. */
export function drawnTogether({
  results,
  terms = [],
}: Pick<ReportData, 'results' | 'terms'>): readonly { readonly name: string; readonly results: readonly TrackedResult[] }[] {
  const curves = results.reduce((sum, { seeds }) => sum + seeds.length, 0);
  if (curves <= limit || terms.length === 0) return [{ name: '', results }];
  return terms.map(({ name, results: own }) => ({
    name,
    results: results.filter((result) => result.kind === 'benchmark' || own.includes(result.name)),
  }));
}
