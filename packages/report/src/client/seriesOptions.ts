import type { Chart, ChartSeries } from '../chart/Chart.js';
import type { Theme } from './Theme.js';

type Points = readonly (readonly [number | string, number | null])[];

/** The series of a chart as the library takes them; an area that is both long and short becomes two, one on each side of zero. */
export function seriesOptions(chart: Chart, hidden: ReadonlySet<string>, log: boolean, theme: Theme): Record<string, unknown>[] {
  const shown = chart.series.filter(({ name }) => !hidden.has(name));
  const options =
    chart.shape === 'stack'
      ? shown.flatMap((series) => areas(chart, series, theme))
      : shown.flatMap((series) => (series.from ? band(chart, series, series.from, theme) : [line(chart, series, log, theme)]));
  const marks = markLine(chart, theme);
  return options.map((option, i) => (i === 0 ? { ...option, markLine: marks } : option));
}

function points({ x }: Chart, values: readonly (number | null)[], keep: (value: number) => number | null): Points {
  return values.map((value, i) => [x[i]!, value === null ? null : keep(value)]);
}

function line(chart: Chart, { name, stroke, values, mean = false }: ChartSeries, log: boolean, theme: Theme) {
  const colour = theme.tone(stroke.tone);
  const repeated = !mean && chart.series.filter((other) => other.name === name).length > 1;
  const few = chart.series.length <= 6;
  return {
    ...common(name, colour),
    data: points(chart, values, (value) => (log && value <= 0 ? null : value)),
    showSymbol: values.filter((value) => value !== null).length === 1,
    lineStyle: {
      color: colour,
      type: stroke.dash,
      width: mean ? 2.4 : repeated ? 0.8 : chart.x.length > 800 ? 1.3 : 1.8,
      opacity: repeated ? 0.45 : 1,
    },
    ...(mean ? { z: 3 } : {}),
    ...(chart.shape === 'depths' && few ? { areaStyle: { color: colour, opacity: 0.07 } } : {}),
  };
}

/** An area between two lines: the lower one is laid under it and not seen. */
function band(chart: Chart, { name, stroke, values }: ChartSeries, from: readonly (number | null)[], theme: Theme) {
  const colour = theme.tone(stroke.tone);
  const layer = (layered: readonly (number | null)[], opacity: number) => ({
    ...common(name, colour),
    data: points(chart, layered, (value) => value),
    stack: name,
    stackStrategy: 'all',
    showSymbol: false,
    lineStyle: { width: 0 },
    areaStyle: { color: colour, opacity },
  });
  const height = values.map((value, i) => (value === null || from[i] === null ? null : value - from[i]!));
  return [layer(from, 0), layer(height, 0.22)];
}

function areas(chart: Chart, { name, stroke, values }: ChartSeries, theme: Theme) {
  const colour = theme.tone(stroke.tone);
  const area = (stack: string, keep: (value: number) => number) => ({
    ...common(name, colour),
    data: points(chart, values, keep),
    stack,
    step: 'end',
    showSymbol: false,
    // Many sessions are finer than a line between them.
    lineStyle: { color: theme.paper, width: chart.x.length > 260 ? 0 : 0.5 },
    areaStyle: { color: colour, opacity: 0.92 },
  });
  const long = area('long', (value) => Math.max(value, 0));
  return values.some((value) => value !== null && value < 0) ? [long, area('short', (value) => Math.min(value, 0))] : [long];
}

const common = (name: string, colour: string) => ({
  type: 'line',
  name,
  symbol: 'circle',
  symbolSize: 5,
  itemStyle: { color: colour },
  emphasis: { disabled: true },
  animation: false,
});

function markLine({ marks, base }: Chart, theme: Theme) {
  return {
    silent: true,
    symbol: 'none',
    animation: false,
    lineStyle: { color: theme.soft, width: 1, type: 'dashed' },
    label: { color: theme.soft, fontSize: 11, position: 'end', distance: 3 },
    data: [
      ...marks.map(({ at, text }) => ({ xAxis: at, label: { formatter: text } })),
      ...(base === undefined ? [] : [{ yAxis: base, label: { show: false }, lineStyle: { type: 'solid', opacity: 0.6 } }]),
    ],
  };
}
