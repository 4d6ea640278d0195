import type { ReportData, TrackedResult } from '../data/index.js';
import { html, type Markup } from '../html/index.js';
import { chooser } from './chooser.js';
import { curvesOf } from './curvesOf.js';
import { drawnTogether } from './drawnTogether.js';
import { strokes } from './strokes.js';

/** Results drawn in one chart or, where there is no room for all curves, in one of each costs and lag to choose from. */
export function chartsUnder(
  data: Pick<ReportData, 'results' | 'terms' | 'drawn'>,
  label: string,
  draw: (results: readonly TrackedResult[], styles: ReturnType<typeof strokes>) => Markup,
): Markup {
  const styles = strokes(data);
  const { results, note } = curvesOf(data);
  const charts = drawnTogether({ ...data, results }).map(({ name, results }) => ({ name, body: draw(results, styles) }));
  return html`${note}${chooser(label, charts)}`;
}
