import type { StrategyResult } from '@foliograph/pipeline';
import { figureColumns } from './figureColumns.js';
import { shown } from './shown.js';
import { textTable } from './textTable.js';

/** The summary that a run ends with: a line a strategy or benchmark, and below one of several seeds, whose mean it is, their deviation, least and greatest; where random portfolios were drawn also its percentiles among them. */
export function resultTable(results: readonly StrategyResult[]): string {
  const row = (head: string, figures: StrategyResult['figures']) => [
    head,
    ...figureColumns.map(([, key, unit]) => shown(figures[key], unit)),
  ];
  const rows = results.flatMap(({ name, kind, figures, deviations, lowest, highest, random, seeds }) => [
    row(`${name}${kind === 'benchmark' ? ' (benchmark)' : ''}${seeds.length > 1 ? `, mean of ${seeds.length} seeds` : ''}`, figures),
    ...(deviations ? [row('  ± deviation', deviations)] : []),
    ...(lowest && highest ? [row('  least', lowest), row('  greatest', highest)] : []),
    ...(random ? [placed(random, seeds.length)] : []),
  ]);
  return textTable([['', ...figureColumns.map(([title]) => title)], ...rows]);
}

function placed({ portfolios, percentiles }: NonNullable<StrategyResult['random']>, seeds: number): string[] {
  const count = String(portfolios).replace(/\B(?=(\d{3})+$)/g, ',');
  const head = `  percentile of ${count} random portfolios${seeds > 1 ? ', mean' : ''}`;
  return [head, ...figureColumns.map(([, key]) => percentiles[key]?.toFixed(1) ?? '–')];
}
