import type { Chart } from '../chart/Chart.js';
import type { Group } from './Group.js';
import { seriesOptions } from './seriesOptions.js';
import type { Theme } from './Theme.js';
import { tip } from './tip.js';
import { valueAxis } from './valueAxis.js';

/** How a chart is looked at now. */
export interface Look {
  readonly log: boolean;
  readonly small: boolean;
  readonly theme: Theme;
  /** Whether the reader points at this very chart, not at one that moves with it. */
  readonly pointed: () => boolean;
}

/** All that the library needs to draw a chart. */
export function chartOption(chart: Chart, group: Group, { log, small, theme, pointed }: Look): Record<string, unknown> {
  const zoomed = chart.view !== undefined;
  return {
    animation: false,
    useUTC: true,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: theme.font, color: theme.soft },
    grid: { left: 4, right: 12, top: chart.marks.length > 0 ? 22 : 10, bottom: zoomed ? (small ? 30 : 44) : 4, containLabel: true },
    tooltip: {
      trigger: 'axis',
      confine: true,
      transitionDuration: 0,
      backgroundColor: theme.paper,
      borderColor: theme.line,
      borderWidth: 1,
      padding: [8, 12],
      extraCssText: 'box-shadow:0 2px 10px rgba(0,0,0,.14);border-radius:4px',
      axisPointer: { type: 'line', animation: false, lineStyle: { color: theme.soft, width: 1, type: 'solid' }, label: { show: false } },
      formatter: (hits: readonly { readonly dataIndex: number }[]) =>
        pointed() && hits.length > 0 ? tip(chart, hits[0]!.dataIndex, group.hidden, document) : '',
    },
    xAxis: {
      type: chart.axis === 'session' ? 'time' : 'value',
      min: chart.axis === 'session' ? undefined : 1,
      max: chart.axis === 'session' ? undefined : Math.max(2, chart.x.length),
      minInterval: 1,
      boundaryGap: false,
      axisLine: { onZero: false, lineStyle: { color: theme.line } },
      axisTick: { lineStyle: { color: theme.line } },
      axisLabel: {
        ...{ color: theme.soft, fontSize: 11.5, hideOverlap: true, alignMinLabel: 'left', alignMaxLabel: 'right' },
        // A span within one month has no tick that would name it.
        ...(chart.axis === 'session' && { formatter: { day: '{d} {MMM}' } }),
      },
      splitLine: { show: false },
      splitNumber: small ? 3 : 8,
    },
    yAxis: valueAxis(chart, group, log, small, theme),
    dataZoom: zoomed ? [slider(group, small, theme)] : [],
    series: seriesOptions(chart, group.hidden, log, theme),
  };
}

const slider = ({ start, end }: Group, small: boolean, theme: Theme) => ({
  type: 'slider',
  start,
  end,
  height: small ? 12 : 18,
  bottom: small ? 4 : 6,
  filterMode: 'filter',
  brushSelect: false,
  showDetail: false,
  throttle: 40,
  borderColor: theme.line,
  backgroundColor: 'transparent',
  fillerColor: `${theme.soft}26`,
  handleStyle: { color: theme.paper, borderColor: theme.soft },
  moveHandleSize: 0,
  dataBackground: { lineStyle: { color: theme.line, width: 1 }, areaStyle: { opacity: 0 } },
  selectedDataBackground: { lineStyle: { color: theme.soft, width: 1 }, areaStyle: { opacity: 0 } },
  emphasis: { handleStyle: { color: theme.paper, borderColor: theme.ink } },
});
