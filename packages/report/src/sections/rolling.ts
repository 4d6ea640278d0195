import { align, figure, strokes } from '../chart/index.js';
import { type FigureDefinition, known, type Span, type TrackedResult } from '../data/index.js';
import { formatFigure } from '../format/index.js';
import { html, type Markup } from '../html/index.js';
import { table } from '../table/index.js';
import { defineSection } from './Section.js';

/** How figures changed over time: over the last year of each session, and in spans of three years. */
export const rolling = defineSection({
  summary: 'Figures over the last year of each session, and in spans of three calendar years.',
  version: 1,
  rank: 4,
  title: 'Over time',
  needs: ['results', 'figures'],
  absent: 'There is no strategy and no benchmark to follow over time.',
  render({ results, figures }) {
    const charts = figures.filter(({ key }) => results.some(({ seeds }) => seeds.some(({ rolling }) => rolling?.[key]?.some(known))));
    const spanned = results.some(({ seeds }) => seeds.some(({ spans = [] }) => spans.length > 1));
    if (charts.length === 0 && !spanned)
      return html`<p class="absent">No record is longer than a year: there is nothing to follow over time.</p>`;
    return html`${charts.map((chosen) => chart(results, chosen))}${
      spanned && [
        spansTable(results, 'Sharpe ratio in spans of three calendar years', ({ sharpe }) => sharpe),
        spansTable(
          results,
          'Mean return of a month over its deviation, in spans of three calendar years',
          ({ returnToRisk }) => returnToRisk,
        ),
      ]
    }`;
  },
});

function chart(results: readonly TrackedResult[], { key, name, formula, unit }: FigureDefinition): Markup {
  const styles = strokes(results);
  const tracks = results.flatMap((result) => result.seeds.map((track) => ({ name: result.name, track })));
  const { x, rows } = align(tracks.map(({ track }) => ({ sessions: track.sessions, values: (track.rolling?.[key] ?? []).map(short) })));
  return figure(
    {
      label: `${name} over the last year`,
      axis: 'session',
      x,
      unit,
      shape: 'lines',
      series: tracks.map((one, i) => ({ name: one.name, stroke: styles.get(one.name)!, values: rows[i]! })),
      marks: [],
      log: 'none',
      view: { from: x[0]! },
    },
    html`${name} of the year that ends at each session: <code>${formula}</code>`,
    'medium',
  );
}

/** A page needs no more digits than a chart shows. */
const short = (value: number | null): number | null => (known(value) ? Number(value.toPrecision(6)) : null);

function spansTable(results: readonly TrackedResult[], caption: string, of: (span: Span) => number | null): Markup {
  const years = ({ from, to }: Span) => `${from}–${to}`;
  const all = [...new Set(results.flatMap(({ seeds }) => seeds.flatMap(({ spans = [] }) => spans.map(years))))].sort();
  const repeated = results.some(({ seeds }) => seeds.length > 1);
  return table(
    repeated ? `${caption}, mean over seeds` : caption,
    [{ head: 'Result' }, ...all.map((head) => ({ head, numeric: true }))],
    results.map(({ name, seeds }) => [
      name,
      ...all.map((head) => {
        const values = seeds.map(({ spans = [] }) => spans.find((span) => years(span) === head)).map((span) => (span ? of(span) : null));
        return formatFigure(values.every(known) ? values.reduce((sum, value) => sum + value, 0) / values.length : null, 'ratio');
      }),
    ]),
    'figures',
  );
}
