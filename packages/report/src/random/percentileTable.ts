import { type FigureDefinition, type Figures, groupBy, known, type RandomPortfolios } from '../data/index.js';
import { html, type Markup } from '../html/index.js';
import { chunks, table } from '../table/index.js';

/** Percentiles beside each other in one table: more do not fit on paper. */
const width = 9;

/** Percentile of each of some figures among random portfolios, a row a strategy: the mean over seeds, with the least and greatest of several. */
export function percentileTable(random: readonly RandomPortfolios[], figures: readonly FigureDefinition[]): Markup {
  const rows = groupBy(random, ({ result }) => result);
  return html`${chunks(figures, width).map((columns) =>
    table(
      'Percentile of each figure among random portfolios',
      [{ head: 'Result' }, ...columns.map(({ name, summary }) => ({ head: name, numeric: true, hint: summary }))],
      rows.map(([name, all]) => [
        name,
        ...columns.map(({ key }) =>
          cell(
            all.map(({ percentiles }) => percentiles),
            key,
          ),
        ),
      ]),
      'figures',
    ),
  )}`;
}

function cell(all: readonly Figures[], key: string): Markup {
  const values = all.map((percentiles) => percentiles[key]).filter(known);
  if (values.length < all.length) return html`–`;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const range =
    values.length > 1 && html`<small class="deviation">${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)}</small>`;
  return html`${mean.toFixed(1)}${range}`;
}
