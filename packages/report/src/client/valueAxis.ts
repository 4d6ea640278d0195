import type { Chart } from '../chart/Chart.js';
import { axisNumber } from './axisNumber.js';
import type { Group } from './Group.js';
import { logTicks } from './logTicks.js';
import type { Theme } from './Theme.js';
import { visibleRange } from './visibleRange.js';

/** The value axis; a logarithmic one is marked at round values within what is in view. */
export function valueAxis(chart: Chart, group: Group, log: boolean, small: boolean, theme: Theme): Record<string, unknown> {
  const range = log ? visibleRange(chart, group) : undefined;
  const ticks = range && logTicks(range.low / 1.02, range.high * 1.02);
  return {
    type: range ? 'log' : 'value',
    scale: chart.shape === 'lines',
    min: range ? Math.min(range.low / 1.02, ticks![0]!) : null,
    max: range ? range.high * 1.02 : chart.shape === 'depths' ? 0 : null,
    splitNumber: small ? 3 : chart.shape === 'stack' ? 8 : 5,
    axisLine: { show: false },
    axisLabel: {
      color: theme.soft,
      fontSize: 11.5,
      hideOverlap: true,
      formatter: (value: number) => axisNumber(value, chart.unit),
      ...(ticks && { customValues: ticks }),
    },
    axisTick: { show: false, ...(ticks && { customValues: ticks }) },
    splitLine: { lineStyle: { color: theme.line } },
  };
}
