import type { Chart, ChartSeries } from '../chart/index.js';
import { type Holdings, known } from '../data/index.js';
import { largestHoldings } from './largestHoldings.js';

/** Assets drawn apart: as many as there are colours that stay apart for every reader. */
const limit = 12;

/** Shares of equity laid on each other, longs above zero and shorts below, cash on top; small positions are drawn together and told in `said`. */
export function holdingsChart(holdings: Holdings, toneOf: (asset: string, rank: number) => number): { chart: Chart; said: string } {
  const { shown, others } = largestHoldings(holdings, limit);
  const { sessions, weights, cash } = holdings;
  const rest = (pick: (weight: number) => number): ChartSeries => ({
    name: `${others.length} ${others.length === 1 ? 'other' : 'others'}`,
    stroke: { tone: 'rest', dash: 'solid' },
    values: weights.map((row) => others.reduce((total, n) => total + (known(row[n]) ? pick(row[n]) : 0), 0)),
  });
  const series: ChartSeries[] = [
    ...shown.map(
      ({ name, weights }, rank): ChartSeries => ({ name, stroke: { tone: toneOf(name, rank), dash: 'solid' }, values: weights }),
    ),
    ...(others.length === 0 ? [] : [rest((weight) => Math.max(weight, 0)), rest((weight) => Math.min(weight, 0))]),
    { name: 'cash', stroke: { tone: 'neutral', dash: 'solid' }, values: cash },
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
        : ` The ${limit} assets with the largest mean absolute weight are drawn apart, the ${others.length} ${others.length === 1 ? 'other' : 'others together'}: longs above zero, shorts below.`,
  };
}
