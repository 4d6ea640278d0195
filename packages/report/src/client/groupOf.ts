import type { Chart } from '../chart/Chart.js';
import type { Group } from './Group.js';

/** The group of a chart: that of an earlier one over the same axis, or a new one. */
export function groupOf(chart: Chart, groups: Map<string, Group>): Group {
  const name = JSON.stringify([chart.axis, chart.x.length, chart.x[0], chart.x.at(-1), chart.view?.from]);
  let group = groups.get(name);
  if (group === undefined) {
    group = { name, start: startOf(chart), end: 100, hidden: new Set(), watchers: new Set() };
    groups.set(name, group);
  }
  return group;
}

function startOf({ x, view, axis }: Chart): number {
  if (view === undefined || axis !== 'session') return 0;
  const [first, from, last] = [x[0]!, view.from, x.at(-1)!].map((session) => Date.parse(String(session))) as [number, number, number];
  return last > first && from > first ? (100 * (from - first)) / (last - first) : 0;
}
