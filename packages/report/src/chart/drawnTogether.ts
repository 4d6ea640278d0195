import type { ReportData } from '../data/index.js';
import { underTerms } from './underTerms.js';

/** Curves that a reader tells apart in one chart. */
const limit = 60;

/** Results by the chart that they are drawn in: all in one or, where that would be too many curves, those of each cost and lag, with all benchmarks. */
export function drawnTogether({ results, terms }: Pick<ReportData, 'results' | 'terms'>): ReturnType<typeof underTerms> {
  const curves = results.reduce((sum, { seeds }) => sum + seeds.length, 0);
  return underTerms({ results, terms: curves > limit ? terms : undefined });
}
