import { mean } from '@foliograph/core';
import { type Columns, finite, rowsWhere } from './columns.js';
import type { ToldSpan, ToldStrategy } from './Results.js';

const yearsLong = 36;

/** The spans of a stored table, in order, and what a strategy came to in each of them. */
export function spansIn(table: Columns): {
  readonly spans: readonly ToldSpan[];
  of(name: string): Pick<ToldStrategy, 'spans' | 'spanMeans'>;
} {
  const bounds = new Map<string, ToldSpan>();
  for (const row of rowsWhere(table, () => true)) {
    const [from, to] = [table.from![row]!, table.to![row]!];
    // Calendar years do not say whether they are whole.
    const whole = table.whole ? table.whole[row] === 1 : table.months![row] === yearsLong;
    bounds.set(`${from}`, { from, to, whole: whole || (bounds.get(`${from}`)?.whole ?? false) });
  }
  const spans = [...bounds.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
  return {
    spans,
    of: (name) => {
      const figure = (key: 'sharpe' | 'returnToRisk') =>
        spans.map(({ from }) => {
          const rows = rowsWhere(table, (row) => table.name![row] === name && table.from![row] === from);
          return rows.length === 0 ? null : finite(mean(Float64Array.from(rows, (row) => table[key]![row] as number)));
        });
      const over = (values: readonly (number | null)[]) => {
        const known = values.filter((_, i) => spans[i]!.whole);
        return known.length === 0 || known.includes(null) ? null : mean(Float64Array.from(known as readonly number[]));
      };
      const [sharpe, returnToRisk] = [figure('sharpe'), figure('returnToRisk')];
      return { spans: { sharpe, returnToRisk }, spanMeans: { sharpe: over(sharpe), returnToRisk: over(returnToRisk) } };
    },
  };
}
