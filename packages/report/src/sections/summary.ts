import { chooser, strokes, swatch, underTerms } from '../chart/index.js';
import { type FigureDefinition, groupBy, known, type TrackedResult } from '../data/index.js';
import { formatFigure } from '../format/index.js';
import { html, type Markup } from '../html/index.js';
import { chunks, definitions, table } from '../table/index.js';
import { defineSection } from './Section.js';

/** Figures beside each other in one table: more do not fit on paper. */
const width = 9;

/** Every figure of every result, the main ones first and the others by group, with its formula. */
export const summary = defineSection({
  summary: 'Figures of every strategy and benchmark, each with its formula.',
  version: 5,
  rank: 1,
  title: 'Summary',
  needs: ['results', 'figures'],
  absent: 'There is no strategy and no benchmark to summarise.',
  render({ results, terms, drawn, figures, convention }) {
    const styles = strokes({ results, terms });
    const repeated = results.some(({ deviations }) => deviations !== undefined);
    const first = figures.filter(({ group, main }) => group === undefined || main === true);
    const others = figures.filter((figure) => !first.includes(figure) && results.some((result) => known(result.figures[figure.key])));
    const over = 'ean over seeds ± sample standard deviation, and the least to the greatest of them';
    const tables = (results: readonly TrackedResult[], some: readonly FigureDefinition[], caption: string) =>
      chunks(some, width).map((columns) =>
        table(
          caption,
          [{ head: 'Result' }, ...columns.map(({ name, formula }) => ({ head: name, numeric: true, hint: formula }))],
          results.map((result) => [
            html`${swatch(styles.get(result.name)!)}${result.name}${result.kind === 'benchmark' && html` <small>benchmark</small>`}${
              result.seeds.length > 1 && html` <small class="deviation">${result.seeds.length} seeds</small>`
            }`,
            ...columns.map((column) => cell(result, column)),
          ]),
          'figures',
        ),
      );
    const groups = groupBy(others, ({ group }) => group!);
    const told = underTerms({ results, terms: drawn && terms }).map(({ name, results }) => ({
      name,
      body: html`${tables(results, first, repeated ? `M${over}` : 'Figures by result')}${
        groups.length > 0 &&
        html`<details class="groups">
<summary>More figures: ${groups.map(([group]) => group.toLowerCase()).join(', ')}</summary>
${groups.map(([group, some]) => tables(results, some, repeated ? `${group}, m${over}` : group))}</details>
`
      }`,
    }));
    return html`${chooser('Results under', told)}${definitions(figures, convention)}`;
  },
});

function cell({ figures, deviations, lowest, highest }: TrackedResult, { key, unit }: FigureDefinition): Markup {
  const deviation = deviations?.[key];
  return html`${formatFigure(figures[key], unit)}${
    known(deviation) && html`<small class="deviation">± ${formatFigure(deviation, unit)}</small>`
  }${
    known(lowest?.[key]) &&
    html`<small class="deviation">${formatFigure(lowest?.[key], unit)} to</small><small class="deviation">${formatFigure(highest?.[key], unit)}</small>`
  }`;
}
