import type { StrategyResult } from '@foliograph/pipeline';
import { figureColumns } from './figureColumns.js';
import { shown } from './shown.js';
import { textTable } from './textTable.js';

/** The summary that a run ends with: a line a strategy or benchmark. */
export function resultTable(results: readonly StrategyResult[]): string {
  const rows = results.map(({ name, kind, figures }) => [
    kind === 'benchmark' ? `${name} (benchmark)` : name,
    ...figureColumns.map(([, key, unit]) => shown(figures[key], unit)),
  ]);
  return textTable([['', ...figureColumns.map(([title]) => title)], ...rows]);
}
