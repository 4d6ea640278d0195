import type { StrategyResult } from '@foliograph/pipeline';
import { shown } from './shown.js';
import { textTable } from './textTable.js';

const columns = [
  ['return', 'totalReturn', 'fraction'],
  ['a year', 'annualReturn', 'fraction'],
  ['volatility', 'annualVolatility', 'fraction'],
  ['Sharpe', 'sharpe', 'ratio'],
  ['Sortino', 'sortino', 'ratio'],
  ['drawdown', 'maxDrawdown', 'fraction'],
  ['Calmar', 'calmar', 'ratio'],
  ['turnover', 'turnover', 'ratio'],
  ['hit rate', 'hitRate', 'fraction'],
] as const;

/** The summary that a run ends with: a line a strategy or benchmark. */
export function resultTable(results: readonly StrategyResult[]): string {
  const rows = results.map(({ name, kind, figures }) => [
    kind === 'benchmark' ? `${name} (benchmark)` : name,
    ...columns.map(([, key, unit]) => shown(figures[key], unit)),
  ]);
  return textTable([['', ...columns.map(([title]) => title)], ...rows]);
}
