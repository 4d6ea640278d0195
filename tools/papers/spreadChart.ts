import type { Spread } from './Results.js';
import { colours, type Drawing, svgOf } from './svgOf.js';

/** A strategy's figure over its seeds and random portfolios, and what the paper prints. */
export interface SpreadRow {
  readonly label: string;
  readonly spread: Spread;
  readonly paper?: number;
}

/** Pixels of a band. */
const height = 18;

/** Each row a line: seeds as dots, their mean as a bar, over the quantiles of the random portfolios; the paper's number as a diamond. */
export function spreadChart(rows: readonly SpreadRow[], { title, written }: Drawing): string {
  const range = (name: string, low: number, high: number, color: string) => ({
    ...{ type: 'custom', name, color, itemStyle: { color } },
    encode: { x: [1, 2], y: 0 },
    data: rows.flatMap(({ spread: { random } }, i) =>
      random?.[low] != null && random[high] != null ? [[i, random[low], random[high]]] : [],
    ),
    renderItem: (_: unknown, api: { value(i: number): number; coord(at: readonly number[]): readonly [number, number] }) => {
      const [[from, y], [to]] = [api.coord([api.value(1), api.value(0)]), api.coord([api.value(2), api.value(0)])];
      return { type: 'rect', shape: { x: from, y: y - height / 2, width: Math.max(1.5, to - from), height }, style: { fill: color } };
    },
  });
  const dots = (name: string, of: (row: SpreadRow) => readonly (number | null | undefined)[], look: object) => ({
    ...{ type: 'scatter', name, ...look },
    data: rows.flatMap((row, i) => of(row).flatMap((value) => (value == null ? [] : [[value, i]]))),
  });
  const all = [
    range('90 of 100 random portfolios', 5, 95, colours.band),
    range('50 of them', 25, 75, colours.core),
    range('their median', 50, 50, colours.soft),
    dots('a seed', ({ spread: { values = [] } }) => values, { symbolSize: 6, itemStyle: { color: colours.tones[0], opacity: 0.45 } }),
    dots('the strategy, mean of seeds', ({ spread: { mean } }) => [mean], {
      symbol: 'rect',
      symbolSize: [4, 20],
      itemStyle: { color: colours.tones[0] },
    }),
    dots('the paper', ({ paper }) => [paper], { symbol: 'diamond', symbolSize: 13, itemStyle: { color: colours.tones[1] } }),
  ].filter(({ data }) => data.length > 0);
  return svgOf(120 + 34 * rows.length, {
    title,
    legend: all.map(({ name }) => name),
    grid: { left: 210, right: 30, top: 74, bottom: 30 },
    xAxis: { type: 'value', scale: true, axisLabel: { formatter: written }, splitLine: { lineStyle: { color: colours.line } } },
    yAxis: {
      ...{ type: 'category', inverse: true, data: rows.map(({ label }) => label) },
      ...{ axisTick: { show: false }, axisLine: { show: false }, axisLabel: { color: colours.ink } },
    },
    series: all,
  });
}
