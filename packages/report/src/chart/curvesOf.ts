import type { ReportData, TrackedResult } from '../data/index.js';
import { html, type Markup } from '../html/index.js';

/** The results whose curves are drawn, and what is said where those are not all. */
export function curvesOf({ results, drawn }: Pick<ReportData, 'results' | 'drawn'>): {
  readonly results: readonly TrackedResult[];
  readonly note: Markup | false;
} {
  if (!drawn) return { results, note: false };
  const shown = results.filter(({ name }) => drawn.includes(name));
  return {
    results: shown,
    note: html`<p class="absent">Curves of ${shown.length} of ${results.length} results, the first under each costs and lag in the order of the spec; the summary has the figures of all.</p>`,
  };
}
