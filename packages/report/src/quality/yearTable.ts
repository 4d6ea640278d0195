import type { DataQuality } from '../data/index.js';
import { formatFigure, formatShare } from '../format/index.js';
import { html, type Markup } from '../html/index.js';
import { table } from '../table/index.js';
import { coverageByYear } from './coverageByYear.js';

/** What the picture shows, in numbers by year. */
export const yearTable = (coverage: DataQuality['coverage']): Markup =>
  table(
    'Coverage by year',
    [
      { head: 'Year' },
      { head: 'Assets', numeric: true },
      { head: 'With every session', numeric: true },
      { head: 'Mean share', numeric: true },
      { head: 'Lowest share', numeric: true },
    ],
    coverageByYear(coverage).map(({ year, assets, whole, mean, lowest }) => [
      String(year),
      formatFigure(assets, 'count'),
      formatFigure(whole, 'count'),
      formatShare(mean),
      lowest === null ? '–' : html`<small>${lowest.asset}</small> ${formatShare(lowest.share)}`,
    ]),
  );
