import { strokes, swatch } from '../chart/index.js';
import { type FigureDefinition, known, type TrackedResult } from '../data/index.js';
import { formatFigure } from '../format/index.js';
import { html, type Markup } from '../html/index.js';
import { chunks, definitions, table } from '../table/index.js';
import { defineSection } from './Section.js';

/** Figures beside each other in one table: more do not fit on paper. */
const width = 9;

/** Every figure of every result, with its formula. */
export const summary = defineSection({
  summary: 'Figures of every strategy and benchmark, each with its formula.',
  version: 1,
  rank: 1,
  title: 'Summary',
  needs: ['results', 'figures'],
  absent: 'There is no strategy and no benchmark to summarise.',
  render({ results, figures }) {
    const styles = strokes(results);
    const repeated = results.some(({ deviations }) => deviations !== undefined);
    return html`${chunks(figures, width).map((columns) =>
      table(
        repeated ? 'Mean over seeds ± sample standard deviation' : 'Figures by result',
        [{ head: 'Result' }, ...columns.map(({ name, formula }) => ({ head: name, numeric: true, hint: formula }))],
        results.map((result) => [
          html`${swatch(styles.get(result.name)!)}${result.name}${result.kind === 'benchmark' && html` <small>benchmark</small>`}${
            result.seeds.length > 1 && html` <small>${result.seeds.length} seeds</small>`
          }`,
          ...columns.map((column) => cell(result, column)),
        ]),
        'figures',
      ),
    )}${definitions(figures)}`;
  },
});

function cell({ figures, deviations }: TrackedResult, { key, unit }: FigureDefinition): Markup {
  const deviation = deviations?.[key];
  return html`${formatFigure(figures[key], unit)}${
    known(deviation) && html`<small class="deviation">± ${formatFigure(deviation, unit)}</small>`
  }`;
}
