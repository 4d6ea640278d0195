import { expect, test } from 'vitest';
import { lengthen } from './lengthen.js';
import { makeUpBar } from './makeUpBar.js';

const panel = {
  assets: ['A', 'B'],
  sessions: ['2020-01-02', '2020-01-03', '2020-01-06'],
  calendar: 'daily' as const,
  fields: new Map([
    ['high', Float64Array.of(11, 22, 99, 6, NaN, 99)],
    ['close', Float64Array.of(10, 20, 99, 5, NaN, 99)],
    ['preclose', Float64Array.of(9, 10, 99, 5, NaN, 99)],
    ['volume', Float64Array.of(100, 300, 99, 70, NaN, 99)],
    ['sector', Float64Array.of(0, 0, 99, 1, 2, 99)],
    ['other', Float64Array.of(1, 1, 1, 1, 1, 1)],
  ]),
};
const wanted = new Set(['high', 'close', 'preclose', 'volume', 'sector', 'none']);
const column = (of: { fields: ReadonlyMap<string, Float64Array> }, t: number, T: number) =>
  Object.fromEntries([...of.fields].map(([field, plane]) => [field, [plane[t], plane[T + t]]]));

test('a panel is lengthened by sessions of which nothing is known, and what came after the last known one is gone', () => {
  const longer = lengthen(panel, 1, 2, wanted);
  expect(longer.sessions).toEqual(['2020-01-02', '2020-01-03', '2020-01-03+1', '2020-01-03+2']);
  expect([...longer.fields.keys()]).toEqual(['high', 'close', 'preclose', 'volume', 'sector']);
  expect([...longer.fields.get('close')!]).toEqual([10, 20, NaN, NaN, 5, NaN, NaN, NaN]);
  expect(column(longer, 1, 4)).toEqual({ high: [22, NaN], close: [20, NaN], preclose: [10, NaN], volume: [300, NaN], sector: [0, 2] });
});

test('a made-up bar is the last one with its prices moved by the return, and all else carried', () => {
  const longer = lengthen(panel, 1, 2, wanted);
  makeUpBar(longer, 2, Float64Array.of(0.5, -0.5));
  // B had no bar on the last session, but a sector of its own then.
  expect(column(longer, 2, 4)).toEqual({ high: [33, 3], close: [30, 2.5], preclose: [20, 5], volume: [300, 70], sector: [0, 2] });
  makeUpBar(longer, 3, Float64Array.of(0, 1));
  expect(column(longer, 3, 4)).toEqual({ high: [33, 6], close: [30, 5], preclose: [30, 2.5], volume: [300, 70], sector: [0, 2] });
});

test('an asset without a return stays as it was on the session before, with a bar or without', () => {
  const longer = lengthen(panel, 1, 1, wanted);
  makeUpBar(longer, 2, Float64Array.of(NaN, NaN));
  expect(column(longer, 2, 3)).toEqual(column(longer, 1, 3));
});
