import { expect, test } from 'vitest';
import type { Chart } from '../chart/Chart.js';
import type { Group } from './Group.js';
import { groupOf } from './groupOf.js';
import { visibleRange } from './visibleRange.js';

const chart: Chart = {
  label: 'x',
  axis: 'session',
  x: ['2020-01-01', '2020-01-06', '2020-01-11'],
  unit: 'growth',
  shape: 'lines',
  series: [
    { name: 'a', stroke: { tone: 0, dash: 'solid' }, values: [0.5, 2, null] },
    { name: 'b', stroke: { tone: 1, dash: 'solid' }, values: [8, 4, -1] },
  ],
  marks: [],
  log: 'offered',
  view: { from: '2020-01-01' },
};

test('charts over the same sessions share a group, others do not', () => {
  const groups = new Map<string, Group>();
  const group = groupOf(chart, groups);
  expect(groupOf({ ...chart, label: 'y', series: [] }, groups)).toBe(group);
  expect(groupOf({ ...chart, x: ['2020-01-01', '2020-01-06', '2020-01-12'] }, groups)).not.toBe(group);
  expect(groupOf({ ...chart, view: { from: '2020-01-06' } }, groups).start).toBe(50);
});

test('a chart without a span, or whose view begins before it, is shown whole', () => {
  for (const view of [undefined, { from: '2019-01-01' }, { from: 'nonsense' }]) {
    const { view: _, ...rest } = chart;
    expect(groupOf(view === undefined ? rest : { ...chart, view }, new Map()).start).toBe(0);
  }
  expect(groupOf({ ...chart, x: ['2020-01-01'] }, new Map()).start).toBe(0);
});

test('the visible range spans positive values in view of the names that are shown', () => {
  const group = groupOf(chart, new Map());
  expect(visibleRange(chart, group)).toEqual({ low: 0.5, high: 8 });
  group.start = 40;
  expect(visibleRange(chart, group)).toEqual({ low: 2, high: 4 });
  group.hidden.add('a').add('b');
  expect(visibleRange(chart, group)).toBeUndefined();
});
