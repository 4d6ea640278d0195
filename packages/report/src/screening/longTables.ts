import type { Screening } from '../data/index.js';
import { formatFigure, formatShare } from '../format/index.js';
import { html, type Markup } from '../html/index.js';
import { table } from '../table/index.js';

/** How each factor sorts assets, how long its order lasts, and how its coefficient fades over horizons. */
export function longTables({ table: rows }: Screening, fold: string): Markup {
  const [first] = rows;
  const numeric = (head: string, hint: string) => ({ head, hint, numeric: true });
  return html`${table(
    `Returns by quantile, ${fold}`,
    [
      { head: 'Factor' },
      ...(first?.quantiles ?? []).map((_, q) => numeric(`${q + 1}`, 'mean return of the group less that of all, the lowest values first')),
      numeric('Spread', 'highest group less lowest'),
      numeric('Turnover', 'share of the highest and lowest group that is new'),
      numeric('Rank autocorrelation', 'correlation of ranks with those a horizon before'),
    ],
    rows.map(({ factor, quantiles, spread, turnover, autocorrelation }) => [
      factor,
      ...[...quantiles, spread].map((value) => formatFigure(value, 'fraction')),
      formatShare(turnover),
      formatFigure(autocorrelation, 'ratio'),
    ]),
  )}${table(
    `Mean coefficient by horizon, ${fold}`,
    [{ head: 'Factor' }, ...(first?.decay ?? []).map(({ horizon }) => numeric(`${horizon}`, 'sessions of the return'))],
    rows.map(({ factor, decay }) => [factor, ...decay.map(({ ic }) => formatFigure(ic, 'ratio'))]),
  )}`;
}
