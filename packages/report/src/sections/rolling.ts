import { align, figure, strokes } from '../chart/index.js';
import { type FigureDefinition, known, type ReportData } from '../data/index.js';
import { html, type Markup } from '../html/index.js';
import { spansTable, wonTable } from '../spans/index.js';
import { defineSection } from './Section.js';

/** How figures changed over time: over the last year of each session, and in spans. */
export const rolling = defineSection({
  summary: 'Figures over the last year of each session, and in spans of three calendar years, or as many months as the spec says.',
  version: 2,
  rank: 4,
  title: 'Over time',
  needs: ['results', 'figures'],
  absent: 'There is no strategy and no benchmark to follow over time.',
  render({ results, terms, figures, contests }) {
    const charts = figures.filter(({ key }) => results.some(({ seeds }) => seeds.some(({ rolling }) => rolling?.[key]?.some(known))));
    const spanned = results.some(({ seeds }) => seeds.some(({ spans = [] }) => spans.length > 1));
    if (charts.length === 0 && !spanned)
      return html`<p class="absent">No record is longer than a year: there is nothing to follow over time.</p>`;
    const length = contests.length > 0 ? 'equal length' : 'three calendar years';
    return html`${charts.map((chosen) => chart({ results, terms }, chosen))}${
      spanned && [
        spansTable(results, `Sharpe ratio in spans of ${length}`, ({ sharpe }) => sharpe),
        spansTable(results, `Mean return of a month over its deviation, in spans of ${length}`, ({ returnToRisk }) => returnToRisk),
        contests.length > 0 && wonTable(results, contests),
      ]
    }`;
  },
});

function chart(data: Pick<ReportData, 'results' | 'terms'>, { key, name, formula, unit }: FigureDefinition): Markup {
  const styles = strokes(data);
  const tracks = data.results.flatMap((result) => result.seeds.map((track) => ({ name: result.name, track })));
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
