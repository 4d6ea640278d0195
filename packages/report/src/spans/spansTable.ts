import type { Span, TrackedResult } from '../data/index.js';
import { formatFigure } from '../format/index.js';
import { html, type Markup } from '../html/index.js';
import { table } from '../table/index.js';
import { meanIn } from './meanIn.js';
import { spansIn } from './spansIn.js';

/** A figure of each result span by span; where spans may be cut short, those have a table of their own. */
export function spansTable(results: readonly TrackedResult[], caption: string, of: (span: Span) => number | null): Markup {
  const repeated = results.some(({ seeds }) => seeds.length > 1);
  const one = (names: readonly string[], title: string) =>
    names.length > 0 &&
    table(
      repeated ? `${title}, mean over seeds` : title,
      [{ head: 'Result' }, ...names.map((head) => ({ head, numeric: true }))],
      results.map((result) => [result.name, ...names.map((name) => formatFigure(meanIn(result, name, of), 'ratio'))]),
      'figures',
    );
  return html`${one(
    spansIn(results, ({ whole }) => whole !== false),
    caption,
  )}${one(
    spansIn(results, ({ whole }) => whole === false),
    `${caption}: what is left before and after`,
  )}`;
}
