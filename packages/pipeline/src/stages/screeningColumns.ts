import type { ScreenedFactor } from '@foliograph/core';
import type { ArrowColumn, ArrowColumns } from '../arrow/index.js';

/** A screening as a table of one row a factor. */
export function screeningColumns(table: readonly ScreenedFactor[]): ArrowColumns {
  const numbers = (of: (row: ScreenedFactor) => number): ArrowColumn => ({ type: 'float64', values: Float64Array.from(table, of) });
  const texts = (of: (row: ScreenedFactor) => string): ArrowColumn => ({ type: 'utf8', values: table.map(of) });
  const [first] = table;
  return {
    factor: texts(({ factor }) => factor),
    kept: { type: 'int32', values: Int32Array.from(table, ({ kept }) => Number(kept)) },
    count: { type: 'int32', values: Int32Array.from(table, ({ count }) => count) },
    ic: numbers(({ ic }) => ic),
    deviation: numbers(({ deviation }) => deviation),
    icir: numbers(({ ratio }) => ratio),
    t: numbers(({ t }) => t),
    p: numbers(({ p }) => p),
    adjusted_p: numbers(({ adjusted }) => adjusted),
    share: numbers(({ share }) => share),
    ...Object.fromEntries((first?.quantiles ?? []).map((_, q) => [`quantile_${q + 1}`, numbers(({ quantiles }) => quantiles[q]!)])),
    spread: numbers(({ spread }) => spread),
    turnover: numbers(({ turnover }) => turnover),
    rank_autocorrelation: numbers(({ autocorrelation }) => autocorrelation),
    ...Object.fromEntries((first?.decay ?? []).map(({ horizon }, i) => [`ic_${horizon}`, numbers(({ decay }) => decay[i]!.ic)])),
    reason: texts(({ reason }) => reason),
  };
}
