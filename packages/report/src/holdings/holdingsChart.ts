import type { Chart, ChartSeries } from '../chart/index.js';
import type { Holdings } from '../data/index.js';
import { largestHoldings } from './largestHoldings.js';

/** Assets drawn apart: as many as there are colours that stay apart for every reader. */
const limit = 12;

/** Shares of equity laid on each other, longs above zero and shorts below, cash on top; small positions are drawn together and told in `said`. */
export function holdingsChart(holdings: Holdings, toneOf: (asset: string, rank: number) => number): { chart: Chart; said: string } {
  const { shown, others } = largestHoldings(holdings, limit);
  const { sessions, weights, cash } = holdings;
  const sum = (pick: (weight: number) => number) =>
    weights.map((row) => others.reduce((total, n) => total + pick(row[n] ?? 0), 0)) satisfies ChartSeries['values'];
  const together = (name: string, values: ChartSeries['values']): ChartSeries => ({
    name,
    values,
    stroke: { tone: 'rest', dash: 'solid' },
  });
  const rest = `${others.length} others`;
  const series: ChartSeries[] = [
    ...shown.map(
      ({ name, weights }, rank): ChartSeries => ({ name, values: weights, stroke: { tone: toneOf(name, rank), dash: 'solid' } }),
    ),
    ...(others.length === 0
      ? []
      : [
          together(
            rest,
            sum((w) => Math.max(w, 0)),
          ),
          together(
            rest,
            sum((w) => Math.min(w, 0)),
          ),
        ]),
    { name: 'cash', values: cash, stroke: { tone: 'neutral', dash: 'solid' } },
  ];
  return {
    chart: {
      label: `Share of equity in each asset: ${holdings.result}`,
      axis: 'session',
      x: sessions,
      unit: 'fraction',
      shape: 'stack',
      series,
      marks: [],
      log: 'none',
      view: { from: sessions[0]! },
    },
    said:
      others.length === 0
        ? ''
        : ` The ${limit} assets with the largest mean absolute weight are drawn apart, the ${others.length} others together: their longs above zero, their shorts below.`,
  };
}
