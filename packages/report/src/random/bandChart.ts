import { align, type Chart, type ChartSeries, type Stroke, withMeans } from '../chart/index.js';
import type { RandomPortfolios } from '../data/index.js';

const grey: Stroke = { tone: 'neutral', dash: 'solid' };

/** Equity of a strategy over the quantiles of its random portfolios; those of several seeds are drawn as the mean of each quantile over seeds. */
export function bandChart(name: string, all: readonly RandomPortfolios[], stroke: Stroke): Chart {
  const S = all[0]!.sessions.length;
  const shares = all[0]!.quantiles.map(({ share }) => share);
  const curves = shares.map((_, i) =>
    Array.from({ length: S }, (_, s) => short(all.reduce((sum, { quantiles }) => sum + quantiles[i]!.growth[s]!, 0) / all.length)),
  );
  const { x, rows } = align(all.map(({ sessions, growth }) => ({ sessions, values: growth.map(short) })));
  const bands = Array.from({ length: Math.floor(shares.length / 2) }, (_, i): ChartSeries => {
    const upper = shares.length - 1 - i;
    return { name: `${shares[i]} % to ${shares[upper]} % of random portfolios`, stroke: grey, values: curves[upper]!, from: curves[i]! };
  });
  const middle = (shares.length - 1) / 2;
  return {
    label: `Growth of one unit of capital in ${name} and in random portfolios of its rule`,
    axis: 'session',
    x,
    unit: 'growth',
    shape: 'lines',
    series: [
      ...bands,
      { name: 'their median', stroke: { ...grey, dash: 'dashed' }, values: curves[middle]! },
      ...withMeans(rows.map((values) => ({ name, stroke, values }))),
    ],
    marks: [],
    base: 1,
    log: 'none',
    view: { from: x[0]! },
  };
}

/** A page needs no more digits than a chart shows. */
const short = (value: number): number => Number(value.toPrecision(6));
