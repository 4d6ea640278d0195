import { align, type Chart, type ChartSeries, type Stroke, withMeans } from '../chart/index.js';
import type { RandomPortfolios } from '../data/index.js';
import type { Course } from './Course.js';

const grey: Stroke = { tone: 'neutral', dash: 'solid' };

/** A strategy over the quantiles of its random portfolios, as growth or session by session; those of several seeds are drawn as the mean of each quantile over seeds. */
export function bandChart(name: string, all: readonly RandomPortfolios[], stroke: Stroke, course: Course): Chart {
  const S = course.sessions(all[0]!).length;
  const quantiles = all.map(course.quantiles);
  const shares = quantiles[0]!.map(({ share }) => share);
  const curves = shares.map((_, i) =>
    Array.from({ length: S }, (_, s) => short(quantiles.reduce((sum, one) => sum + one[i]!.values[s]!, 0) / all.length)),
  );
  const { x, rows } = align(all.map((one) => ({ sessions: course.sessions(one), values: course.own(one).map(short) })));
  const bands = Array.from({ length: Math.floor(shares.length / 2) }, (_, i): ChartSeries => {
    const upper = shares.length - 1 - i;
    return { name: `${shares[i]} % to ${shares[upper]} % of random portfolios`, stroke: grey, values: curves[upper]!, from: curves[i]! };
  });
  const middle = (shares.length - 1) / 2;
  return {
    label: course.label(name),
    axis: 'session',
    x,
    unit: course.unit,
    shape: 'lines',
    series: [
      ...bands,
      { name: 'their median', stroke: { ...grey, dash: 'dashed' }, values: curves[middle]! },
      ...withMeans(rows.map((values) => ({ name, stroke, values }))),
    ],
    marks: [],
    base: course.base,
    log: 'none',
    view: { from: x[0]! },
  };
}

/** A page needs no more digits than a chart shows. */
const short = (value: number): number => Number(value.toPrecision(6));
