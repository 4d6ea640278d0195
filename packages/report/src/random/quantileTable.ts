import { type FigureDefinition, known, type RandomPortfolios } from '../data/index.js';
import { formatFigure } from '../format/index.js';
import { html, type Markup } from '../html/index.js';
import { table } from '../table/index.js';

/** Figures of a strategy beside the quantiles of its random portfolios, with its percentile; means over seeds. */
export function quantileTable(
  all: readonly RandomPortfolios[],
  figures: readonly FigureDefinition[],
  valuesOf: (key: string) => readonly (number | null | undefined)[],
): Markup {
  const told = figures.filter(({ key }) => all[0]!.told[key]);
  const shares = Object.values(all[0]!.told)[0]?.map(({ share }) => share) ?? [];
  const name = (share: number) => (share === 50 ? 'Median' : `${share} %`);
  const caption = 'Beside the quantiles of the random portfolios';
  return html`${table(
    all.length > 1 ? `${caption}, means over seeds` : caption,
    [
      { head: 'Figure' },
      { head: 'Strategy', numeric: true },
      ...shares.map((share) => ({ head: name(share), numeric: true })),
      { head: 'Percentile', numeric: true },
    ],
    told.map(({ key, name, unit }) => [
      name,
      formatFigure(meanOf(valuesOf(key)), unit),
      ...shares.map((_, i) => formatFigure(meanOf(all.map(({ told }) => told[key]![i]!.value)), unit)),
      meanOf(all.map(({ percentiles }) => percentiles[key]))?.toFixed(1) ?? '–',
    ]),
    'figures',
  )}`;
}

const meanOf = (values: readonly (number | null | undefined)[]): number | null =>
  values.every(known) ? values.reduce((sum, value) => sum + value, 0) / values.length : null;
