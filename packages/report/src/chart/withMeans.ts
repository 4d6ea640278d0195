import type { ChartSeries } from './Chart.js';

/** Series with the mean of each name that several have, null where one of them is, after the others. */
export function withMeans(series: readonly ChartSeries[]): readonly ChartSeries[] {
  const names = new Map<string, ChartSeries[]>();
  for (const one of series) names.set(one.name, [...(names.get(one.name) ?? []), one]);
  const means = [...names.values()].flatMap((alike): ChartSeries[] => {
    const [first] = alike;
    return first && alike.length > 1 ? [{ name: first.name, stroke: first.stroke, values: meanOf(alike), mean: true }] : [];
  });
  return [...series, ...means];
}

const meanOf = (alike: readonly ChartSeries[]): (number | null)[] =>
  alike[0]!.values.map((_, i) => {
    const values = alike.map(({ values }) => values[i] ?? NaN);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return Number.isNaN(mean) ? null : mean;
  });
