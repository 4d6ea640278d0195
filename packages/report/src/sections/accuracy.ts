import { type Accuracy, type FigureDefinition, groupBy, known } from '../data/index.js';
import { formatFigure } from '../format/index.js';
import { html, type Markup, type Part } from '../html/index.js';
import { chunks, definitions, table } from '../table/index.js';
import { defineSection } from './Section.js';

const parts = ['test', 'validation', 'training'] as const;
/** Figures beside each other in one table, each with that of the last value. */
const width = 8;

/** How far the forecasts were off, beside the forecast that nothing changes. */
export const accuracy = defineSection({
  summary: 'Forecast accuracy by part and asset, beside the last value as a forecast.',
  version: 2,
  rank: 9,
  title: 'Forecast accuracy',
  needs: ['accuracy', 'accuracyFigures'],
  absent: 'There is no forecast whose accuracy could be told.',
  render({ accuracy, accuracyFigures }) {
    const present = parts.filter((part) => accuracy.some((row) => row.part === part));
    const select = (part: Accuracy['part'], pooled: boolean) =>
      accuracy.filter((row) => row.part === part && (row.asset === 'pooled') === pooled);
    const tables = (part: Accuracy['part'], pooled: boolean): Markup => {
      const rows = select(part, pooled);
      return html`${rows.length > 0 && accuracyTables(rows, accuracyFigures, pooled ? `All assets, ${part} part` : `By asset, ${part} part`)}`;
    };
    return html`<p>Beside each model stands the last value taken as the forecast: a model that is no better has learned nothing of use.${
      accuracy.some(({ deviations }) => deviations !== undefined) && ' Figures are means over seeds ± sample standard deviation.'
    }</p>
${present.map((part) => tables(part, true))}${present.map(
  (part) =>
    select(part, false).length > 0 &&
    html`<details>
<summary>By asset, ${part} part</summary>
${tables(part, false)}</details>
`,
)}${definitions(accuracyFigures)}`;
  },
});

function accuracyTables(rows: readonly Accuracy[], figures: readonly FigureDefinition[], caption: string): readonly Markup[] {
  const groups = groupBy(rows, ({ asset }) => asset);
  return chunks(figures, width).map((columns) =>
    table(
      caption,
      [{ head: 'Forecast' }, ...columns.map(({ name, formula }) => ({ head: name, numeric: true, hint: formula }))],
      groups.flatMap(([asset, group]) => {
        const name = (forecast: string): Part => (asset === 'pooled' ? forecast : html`${asset} <small>${forecast}</small>`);
        const cells = (values: Accuracy['figures'], deviations?: Accuracy['figures']) =>
          columns.map(
            ({ key, unit }): Part =>
              html`${formatFigure(values[key], unit)}${
                known(deviations?.[key]) && html`<small class="deviation">± ${formatFigure(deviations?.[key], unit)}</small>`
              }`,
          );
        return [
          ...group.map((row) => [name(row.model), ...cells(row.figures, row.deviations)]),
          [name('last value'), ...cells(group[0]!.lastValue)],
        ];
      }),
      'figures',
    ),
  );
}
