import { colours, type Drawing, svgOf } from './svgOf.js';

/** A line of values over the columns; null where there is none. */
export interface Line {
  readonly label: string;
  readonly values: readonly (number | null)[];
}

/** Lines over columns, a dot a value. */
export const linesChart = (lines: readonly Line[], columns: readonly string[], { title, written }: Drawing): string =>
  svgOf(370, {
    title,
    legend: lines.map(({ label }) => label),
    grid: { left: 64, right: 30, top: 108, bottom: 30 },
    xAxis: { type: 'category', data: columns, axisTick: { show: false }, axisLabel: { color: colours.ink } },
    yAxis: { type: 'value', scale: true, axisLabel: { formatter: written }, splitLine: { lineStyle: { color: colours.line } } },
    series: lines.map(({ label, values }, i) => ({
      ...{ type: 'line', name: label, data: values, symbol: i % 2 === 0 ? 'circle' : 'emptyCircle', symbolSize: 8 },
      // Two and two have a colour: a model by its two rules.
      ...{
        color: colours.tones[Math.floor(i / 2) % colours.tones.length],
        lineStyle: { width: 2, type: i % 2 === 0 ? 'solid' : 'dashed' },
      },
    })),
  });
