import { type Holdings, known } from '../data/index.js';
import { formatFigure } from '../format/index.js';
import type { Markup } from '../html/index.js';
import { table } from '../table/index.js';
import { largestHoldings } from './largestHoldings.js';

/** Mean, lowest and highest share of each asset, and how often it was held long and short. */
export function holdingsTable(holdings: Holdings): Markup {
  const { shown } = largestHoldings(holdings, holdings.assets.length);
  const rows = shown.map(({ name, weights, size }) => {
    const held = weights.filter(known);
    const share = (test: (weight: number) => boolean) => (held.length === 0 ? null : held.filter(test).length / held.length);
    const extreme = (of: (a: number, b: number) => number) => (held.length === 0 ? null : held.reduce((a, b) => of(a, b)));
    const mean = held.length === 0 ? null : held.reduce((a, b) => a + b, 0) / held.length;
    return [
      name,
      ...[mean, size, extreme((a, b) => Math.min(a, b)), extreme((a, b) => Math.max(a, b)), share((w) => w > 0), share((w) => w < 0)].map(
        (value) => formatFigure(value, 'fraction'),
      ),
    ];
  });
  const heads = ['Mean weight', 'Mean absolute', 'Lowest', 'Highest', 'Sessions long', 'Sessions short'];
  return table(`Weights of ${holdings.result}`, [{ head: 'Asset' }, ...heads.map((head) => ({ head, numeric: true }))], rows);
}
