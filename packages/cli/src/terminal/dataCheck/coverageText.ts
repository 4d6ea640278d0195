import { coverageByYear, type DataQuality, formatShare } from '@foliograph/report';
import { foldedTable } from '../foldedTable.js';

/** Coverage by year, a column a year: assets, those with every session, mean share of sessions; empty without assets. */
export function coverageText({ coverage }: DataQuality, width: number): string {
  const years = coverageByYear(coverage);
  if (coverage.assets.length === 0 || years.length === 0) return '';
  return foldedTable(
    [
      ['coverage', ...years.map(({ year }) => String(year))],
      ['assets', ...years.map(({ assets }) => String(assets))],
      ['with every session', ...years.map(({ whole }) => String(whole))],
      ['mean share', ...years.map(({ mean }) => formatShare(mean).replace('\u00a0', ' '))],
    ],
    width,
  );
}
