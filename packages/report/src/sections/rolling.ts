import { chartsUnder, chooser, curvesOf, figure, seriesOf, strokes, underTerms } from '../chart/index.js';
import { type FigureDefinition, known, type ReportData } from '../data/index.js';
import { html, type Markup } from '../html/index.js';
import { spansTable, wonTable } from '../spans/index.js';
import { defineSection } from './Section.js';

/** How figures changed over time: over the last year of each session, and in spans. */
export const rolling = defineSection({
  summary: 'Figures over the last year of each session, and in spans of three calendar years, or as many months as the spec says.',
  version: 3,
  rank: 4,
  title: 'Over time',
  needs: ['results', 'figures'],
  absent: 'There is no strategy and no benchmark to follow over time.',
  render({ results, terms, drawn, figures, contests }) {
    const charts = figures.filter(({ key }) => results.some(({ seeds }) => seeds.some(({ rolling }) => rolling?.[key]?.some(known))));
    const spanned = results.some(({ seeds }) => seeds.some(({ spans = [] }) => spans.length > 1));
    if (charts.length === 0 && !spanned)
      return html`<p class="absent">No record is longer than a year: there is nothing to follow over time.</p>`;
    const shown = curvesOf({ results, drawn }).results;
    const tables = underTerms({ results: shown, terms: drawn && terms }).map(({ name, results: told }) => ({
      name,
      body: spans(told, results, contests),
    }));
    return html`${charts.map((chosen) => chartsOf({ results, terms, drawn }, chosen))}${spanned && chooser('Spans under', tables)}`;
  },
});

/** Figures of some results in spans, and what they won against those they stand against. */
function spans(told: ReportData['results'], results: ReportData['results'], contests: ReportData['contests']): Markup {
  const length = contests.length > 0 ? 'equal length' : 'three calendar years';
  const won = contests.filter((names) => told.some(({ name }) => names.includes(name)));
  return html`${spansTable(told, `Sharpe ratio in spans of ${length}`, ({ sharpe }) => sharpe)}${spansTable(
    told,
    `Mean return of a month over its deviation, in spans of ${length}`,
    ({ returnToRisk }) => returnToRisk,
  )}${won.length > 0 && wonTable(results, won)}`;
}

/** One chart, or one of each costs and lag where there is no room for all curves. */
const chartsOf = (data: Pick<ReportData, 'results' | 'terms' | 'drawn'>, figure: FigureDefinition): Markup =>
  data.drawn
    ? chartsUnder(data, `${figure.name} under`, (results, styles) => chart(results, styles, figure))
    : chart(data.results, strokes(data), figure);

function chart(results: ReportData['results'], styles: ReturnType<typeof strokes>, { key, name, formula, unit }: FigureDefinition): Markup {
  const { x, series } = seriesOf(results, styles, ({ rolling }) => (rolling?.[key] ?? []).map(short));
  return figure(
    {
      label: `${name} over the last year`,
      axis: 'session',
      x,
      unit,
      shape: 'lines',
      series,
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
